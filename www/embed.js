/*!
 * Nutgraf loader. A classic script: <script src="…/embed.js" async></script>
 *
 * Finds every [data-nutgraf] and <nut-graf> of the page, now and later, and shows the story
 * that data-story names in it. Until that has worked, and whenever it fails, what the publisher
 * put inside the element stays visible. Safe to load twice. Sends nothing anywhere.
 */
(() => {
  'use strict';

  if (window.nutgraf) {
    window.nutgraf.scan();
    return;
  }

  // Only set while the script itself runs, so it is read here and not later.
  const script = document.currentScript || document.querySelector('script[src$="/embed.js"]');
  const base = new URL((script && script.dataset.base) || './',
    (script && script.src) || document.baseURI).href.replace(/\/*$/, '/');

  const SELECTOR = '[data-nutgraf], nut-graf';
  // Also the names by which host pages switch between light and dark.
  const ATTRIBUTES = ['data-story', 'data-block', 'data-lang', 'data-theme', 'data-dark',
    'data-bs-theme', 'data-color-scheme', 'data-mode', 'class', 'style'];

  /** What is shown where: element → { shadow, slot, shell, handle, key }. */
  const embeds = new Map();
  const warned = new Set();
  const stories = new Map();
  let live = null;
  let sheet = null;
  let dead = null;

  /** A failure that a newsroom developer can do something about. */
  class Failure extends Error {
    constructor(reason, message) {
      super(message);
      this.reason = reason;
    }
  }

  const get = async (url, reason, what) => {
    let response;
    try {
      response = await fetch(url, { mode: 'cors', credentials: 'omit' });
    } catch {
      throw new Failure(`${reason}-unreachable`, `${what} could not be fetched from ${url}. `
        + 'Check that the address answers, that it sends Access-Control-Allow-Origin, and that '
        + 'the connect-src of this page allows it.');
    }
    if (!response.ok) {
      throw new Failure(`${reason}-missing`, `${url} answers ${response.status}. `
        + `Copy ${what} there, or correct the address.`);
    }
    return response;
  };

  /** The style sheet, once for all embeds; adopted, because a strict page forbids <style>. */
  const style = async () => {
    const response = await get(`${base}widget.css`, 'style', 'the style sheet');
    const adopted = new CSSStyleSheet();
    adopted.replaceSync(await response.text());
    return adopted;
  };

  /** The wasm as something that the glue can start. */
  const code = async () => {
    const url = `${base}nutgraf_bg.wasm`;
    const response = await get(url, 'wasm', 'the wasm');
    const type = (response.headers.get('Content-Type') || 'no type').split(';')[0].trim();
    if (type === 'application/wasm') {
      return response;
    }
    const bytes = await response.arrayBuffer();
    const magic = new Uint8Array(bytes.slice(0, 4)).join();
    if (magic !== '0,97,115,109') {
      throw new Failure('wasm-invalid', `${url} is not a wasm file (it is sent as ${type}). `
        + 'Copy the file there; many servers answer a missing file with a page.');
    }
    warn('wasm-type', `${url} is sent as ${type}. It works, but starts later: let the server `
      + 'send .wasm files as application/wasm.');
    return bytes;
  };

  /** The live half: one instance for the whole page. */
  const start = async () => {
    // All three at once: each round trip costs a phone 150 ms.
    const [glue, bytes, adopted] = await Promise.all([
      import(`${base}nutgraf.js`).catch(() => {
        throw new Failure('glue-unreachable', `${base}nutgraf.js could not be loaded. Check that `
          + 'it is there, is sent as JavaScript with Access-Control-Allow-Origin, and that the '
          + 'script-src of this page allows it.');
      }),
      code(),
      style(),
    ]);
    try {
      await glue.default({ module_or_path: bytes });
    } catch (error) {
      const policy = /unsafe-eval|Content Security Policy|disallowed by embedder/i.test(error);
      throw policy
        ? new Failure('policy-wasm', 'the policy of this page forbids wasm. Add '
          + "'wasm-unsafe-eval' to its script-src.")
        : new Failure('wasm-invalid', `the wasm does not start (${error}). Copy all files of one `
          + 'build together.');
    }
    glue.start(panicked);
    sheet = adopted;
    return glue;
  };

  /** The address of a story's data file. */
  const address = (element) => {
    const story = element.dataset.story || '';
    const language = element.dataset.lang || 'en';
    if (!story) {
      throw new Failure('story-missing', 'the element has no data-story. Name the story there.');
    }
    if (/\.story$/.test(story)) {
      return new URL(story, document.baseURI).href;
    }
    const folder = /^[a-z0-9-]+$/.test(story)
      ? new URL(`stories/${story}/`, base)
      : new URL(story.replace(/\/*$/, '/'), document.baseURI);
    return new URL(`${language}.story`, folder).href;
  };

  const read = (url) => {
    if (!stories.has(url)) {
      const bytes = get(url, 'story', 'the story')
        .then(async (response) => new Uint8Array(await response.arrayBuffer()));
      // A failure is not kept: the next embed may come when the network is back.
      bytes.catch(() => stories.delete(url));
      stories.set(url, bytes);
    }
    return stories.get(url);
  };

  const warn = (reason, message) => {
    const line = `[nutgraf] ${reason}: ${message}`;
    if (!warned.has(line)) {
      warned.add(line);
      console.warn(line);
    }
  };

  /** Leaves, or puts back, what the publisher wrote. */
  const degrade = (element, reason, message) => {
    const embed = embeds.get(element);
    if (embed) {
      embed.shell.remove();
      // What the publisher wrote looks as it did before: the sheet resets its host.
      embed.shadow.adoptedStyleSheets = [];
      embed.shadow.replaceChildren(embed.slot);
      if (reason === 'story-changed') {
        const told = document.createElement('p');
        told.lang = 'en';
        told.textContent = 'The figures of this interactive could not be verified, so the text '
          + 'above is shown instead.';
        embed.shadow.append(told);
      }
      embed.handle = null;
    }
    warn(reason, message);
    element.dispatchEvent(new CustomEvent('nutgraf:degraded', {
      bubbles: true,
      composed: true,
      detail: { reason, message, story: element.dataset.story, block: element.dataset.block },
    }));
  };

  /** Called by the wasm when it has panicked: nothing in it can be trusted any more. */
  const panicked = (message) => {
    dead = `the explainer stopped (${String(message).split('\n')[0]}). Please report this; the `
      + 'page shows its static content.';
    for (const element of embeds.keys()) {
      degrade(element, 'panic', dead);
    }
  };

  const fail = (element, error) => {
    // Errors of the wasm begin with their reason: `story-invalid: …`.
    const [, reason, message] = /^([a-z]+(?:-[a-z]+)*): ([\s\S]*)$/.exec(error.message) || [];
    if (error instanceof Failure) {
      degrade(element, error.reason, error.message);
    } else if (reason) {
      degrade(element, reason, message);
    } else {
      degrade(element, 'unknown', String(error));
    }
  };

  const keyOf = (element) => ['story', 'block', 'lang'].map((name) => element.dataset[name]).join();

  const show = async (element) => {
    const shadow = element.shadowRoot || element.attachShadow({ mode: 'open' });
    const [slot, shell] = [document.createElement('slot'), document.createElement('div')];
    const embed = { shadow, slot, shell, handle: null, key: keyOf(element) };
    embeds.set(element, embed);
    shadow.replaceChildren(slot);
    try {
      if (dead) {
        throw new Failure('panic', dead);
      }
      live ??= start();
      const [glue, bytes] = await Promise.all([live, read(address(element))]);
      // Much may have happened since: removed, another story, a panic.
      if (embeds.get(element) !== embed || !element.isConnected || dead) {
        return;
      }
      shell.className = 'shell';
      shell.dataset.scheme = scheme(element);
      shadow.adoptedStyleSheets = [sheet];
      shadow.append(shell);
      const root = document.createElement('div');
      shell.append(root);
      embed.handle = glue.mount(root, bytes, element.dataset.block || undefined);
      slot.remove();
    } catch (error) {
      if (embeds.get(element) === embed) {
        fail(element, error);
      }
    }
  };

  const hide = async (element) => {
    const embed = embeds.get(element);
    embeds.delete(element);
    if (!embed) {
      return;
    }
    // At once: before the wasm has let go, something else may be shown here.
    embed.shadow.adoptedStyleSheets = [];
    embed.shadow.replaceChildren(embed.slot);
    const { handle } = embed;
    embed.handle = null;
    if (handle !== null) {
      const glue = await live;
      if (!dead) {
        glue.unmount(handle);
      }
    }
  };

  const scan = () => {
    for (const [element, embed] of [...embeds]) {
      if (!element.isConnected || embed.key !== keyOf(element)) {
        hide(element);
      }
    }
    for (const element of document.querySelectorAll(SELECTOR)) {
      if (!embeds.has(element)) {
        show(element);
      }
    }
  };

  // --- Light or dark: what the publisher says, then how the page looks, then the system. ---

  const dark = matchMedia('(prefers-color-scheme: dark)');

  const luminance = (colour) => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) || []).map(Number);
    return colour.startsWith('rgb') && alpha > 0.5
      ? (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
      : null;
  };

  const scheme = (element) => {
    const { theme, dark: asked } = element.dataset;
    if (theme === 'dark' || theme === 'light') {
      return theme;
    }
    if (asked === 'true' || asked === 'false') {
      return asked === 'true' ? 'dark' : 'light';
    }
    for (let above = element.parentElement; above; above = above.parentElement) {
      const light = luminance(getComputedStyle(above).backgroundColor);
      if (light !== null) {
        return light < 0.4 ? 'dark' : 'light';
      }
    }
    // No background anywhere: the browser paints the page, by the page's own color-scheme.
    const meta = document.querySelector('meta[name="color-scheme" i]');
    const styled = getComputedStyle(element.parentElement || document.documentElement).colorScheme;
    // The meta element holds where no style says otherwise, and is not part of computed style.
    const own = styled === 'normal' && meta ? meta.content : styled;
    return /dark/.test(own) && (dark.matches || !/light/.test(own)) ? 'dark' : 'light';
  };

  const recolour = () => {
    let changed = false;
    for (const [element, { shell, handle }] of embeds) {
      const now = handle === null ? null : scheme(element);
      if (now && shell.dataset.scheme !== now) {
        shell.dataset.scheme = now;
        changed = true;
      }
    }
    if (changed && !dead) {
      live.then((glue) => glue.repaint()).catch(() => {});
    }
  };

  dark.addEventListener('change', recolour);
  // A host that fades its colours is looked at again when it has finished.
  document.addEventListener('transitionend', recolour);

  // --- Embeds that come and go. ---

  const watch = new MutationObserver((records) => {
    if (records.some(({ type }) => type === 'childList')
      || records.some(({ target }) => target.matches(SELECTOR))) {
      scan();
    }
    if (records.some(({ type }) => type === 'attributes')) {
      recolour();
    }
  });
  watch.observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES,
  });

  try {
    // Sees elements in the shadow roots of others too; without it the observer above serves.
    customElements.define('nut-graf', class extends HTMLElement {
      connectedCallback() {
        if (!embeds.has(this)) {
          show(this);
        }
      }

      disconnectedCallback() {
        queueMicrotask(() => this.isConnected || hide(this));
      }
    });
  } catch {
    // Somebody has taken the name.
  }

  window.nutgraf = Object.freeze({ scan, base });
  scan();
})();
