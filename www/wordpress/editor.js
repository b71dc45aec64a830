/* The block in the editor: what can be chosen, and the page of the explainer as a preview. */
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: make, Fragment } = element;
  const { __ } = i18n;
  const { Disabled, PanelBody, Placeholder, SelectControl } = components;
  // What cannot be shown is not offered, whoever has written the list.
  const stories = (window.nutgrafStories || []).map((story) => ({
    ...story,
    languages: (story.languages || []).filter(({ blocks: parts }) => parts && parts.length),
  })).filter(({ languages }) => languages.length);

  /** As wide as there is room for, also in a row or a stack: as `includes/embed.php` has it. */
  const WIDE = { display: 'grid', gridTemplateColumns: 'minmax(0, 3000px)' };

  /** The story, the language and the block that the attributes stand for; each may be missing. */
  const chosen = ({ story, lang, block }) => {
    const found = stories.find(({ slug }) => slug === story);
    const language = found && found.languages.find(({ tag }) => !lang || tag === lang);
    const part = language && language.blocks.find(({ id }) => id === block);
    return { story: found, language, part };
  };

  const choice = (props, name, label, options) => make(SelectControl, {
    key: name,
    label,
    // As WordPress 7 has it; before, it complains of those that do not ask for it.
    __nextHasNoMarginBottom: true,
    __next40pxDefaultSize: true,
    value: props.attributes[name],
    options,
    onChange: (value) => props.setAttributes({
      [name]: value,
      // What another story does not have is chosen anew.
      ...(name === 'story' ? { block: '', lang: '' } : {}),
    }),
  });

  const chooseStory = (props) => choice(props, 'story', __('Story', 'nutgraf'), [
    { value: '', label: __('Choose a story', 'nutgraf') },
    ...stories.map(({ slug, languages }) => ({
      value: slug,
      label: `${languages[0].blocks[0].title} (${slug})`,
    })),
  ]);

  const chooseRest = (props, { story, language }) => [
    language && choice(props, 'block', __('Part', 'nutgraf'), language.blocks.map(({ id, title }) => (
      { value: id, label: id ? `${title} (${id})` : __('The whole story', 'nutgraf') }))),
    story && choice(props, 'lang', __('Language', 'nutgraf'), [
      { value: '', label: __('Same as the site', 'nutgraf') },
      ...story.languages.map(({ tag }) => ({ value: tag, label: tag })),
    ]),
    choice(props, 'theme', __('Colors', 'nutgraf'), [
      { value: '', label: __('Same as the page', 'nutgraf') },
      { value: 'light', label: __('Light', 'nutgraf') },
      { value: 'dark', label: __('Dark', 'nutgraf') },
    ]),
    choice(props, 'live', __('Becomes interactive', 'nutgraf'), [
      { value: 'visible', label: __('When the reader scrolls near it', 'nutgraf') },
      { value: 'touch', label: __('At the first interaction (click, tap or key)', 'nutgraf') },
      { value: 'never', label: __('Never (static)', 'nutgraf') },
    ]),
  ];

  /** Behind a veil, so that a click chooses the block and not something in the frame. */
  const preview = ({ story, language, part }, dark) => make(Disabled, null,
    make('div', { style: { containerType: 'inline-size' } },
      make('iframe', {
        src: `${story.address}${language.tag}${part.id ? `.${part.id}` : ''}.html?dark=${dark}`,
        title: part.title,
        loading: 'lazy',
        style: {
          display: 'block', width: '100%', height: part.height, border: 0, colorScheme: dark ? 'dark' : 'light',
        },
      })));

  const missing = ({ story, block, lang }) => i18n.sprintf(
    /* translators: %s: what was chosen */
    __('Not found on this site: %s. Choose something else, or copy a build that includes it to wp-content/uploads/nutgraf/.', 'nutgraf'),
    [story, block, lang].filter(Boolean).join(', '));

  const edit = (props) => {
    const found = chosen(props.attributes);
    const place = props.attributes.story
      ? missing(props.attributes)
      : __('Choose what to show.', 'nutgraf');
    return make('div', blockEditor.useBlockProps({ style: WIDE }),
      make(blockEditor.InspectorControls, null,
        make(PanelBody, { title: __('Story', 'nutgraf') },
          chooseStory(props), ...chooseRest(props, found))),
      make('div', { style: { gridColumn: '1 / -1' } }, found.part
        ? preview(found, props.attributes.theme === 'dark')
        : make(Placeholder, { icon: 'chart-line', label: 'Nutgraf', instructions: place },
          make(Fragment, null, chooseStory(props)))));
  };

  /** A shortcode that is pasted into the editor becomes the block. */
  const named = (name) => ({
    type: 'string',
    shortcode: ({ named: given }) => given[name],
  });

  blocks.registerBlockType('nutgraf/story', {
    edit,
    save: () => null,
    transforms: {
      from: [{
        type: 'shortcode',
        tag: 'nutgraf',
        attributes: Object.fromEntries(['story', 'block', 'lang', 'theme', 'live', 'align']
          .map((name) => [name, named(name)])),
      }],
    },
  });
})(window.wp);
