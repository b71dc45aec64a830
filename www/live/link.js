/*
 * Links to what a block shows, as `cartels/seizures?region=southwest&month=2025-06` says it.
 *
 * A link is written from the controls of an explainer and followed by using them, by ids of the
 * story. It may come from anyone; but it can do nothing that a reader could not do.
 */

import { hashOf, viewIn } from './hash.js';

/** The most characters that are read: forty open options with long names fit. */
const MOST = 4096;

export const every = (root, selector) => [...root.querySelectorAll(selector)];

const frame = () => new Promise((done) => { requestAnimationFrame(done); });

/** The blocks of an explainer as it was mounted: a link to it is made of the path and of parts. */
export const blocksOf = (root) => every(root, '.link a').map((anchor) => {
  const section = anchor.closest('.block');
  const id = section.firstChild.id.replace(/-title$/, '');
  const block = { anchor, section, path: viewIn(anchor.hash), id };
  block.first = chosen(block);
  // What a reader has opened in the fragment has come along.
  for (const key of ['open', 'against']) {
    if (block.first.has(key)) {
      block.first.set(key, []);
    }
  }
  block.told = block.first;
  return block;
});

/** What is chosen in a block: a key with ids for each thing that can be. */
const chosen = ({ section, id }) => {
  const state = new Map();
  const put = (name, value) => {
    if (name.startsWith(`${id}-`)) {
      state.set(name.slice(id.length + 1), value ? [value] : []);
    }
  };
  // Asked once for all: each question looks at the whole block.
  let option = null;
  for (const one of every(section, 'input:checked, select, .option, .reading, .until')) {
    const { name, value, dataset: { id: at } } = one;
    if (one.matches('.option')) {
      option = at;
      if (!state.has('open')) {
        state.set('against', []).set('open', []);
      }
      if (one.open) {
        state.get('open').push(at);
      }
    } else if (one.matches('.reading')) {
      state.set(at.includes('-') ? 'month' : 'year', [at]);
    } else if (one.matches('.until')) {
      put(name, at);
    } else if (one.options) {
      put(name, one.selectedOptions[0]?.dataset.id);
    } else if (value === 'con' && /^(side|general)-/.test(name)) {
      state.get('against').push(option);
    } else {
      put(name, value);
    }
  }
  return state;
};

const same = (some, others = []) => some.length === others.length
  && some.every((one) => others.includes(one));

/** The number of a month or a year, to tell how far two are from each other. */
const ordinal = (at = '') => at.split('-').reduce((sum, part) => sum * 12 + Number(part), 0);

/** Uses the control of a key, as a reader would. */
const use = ({ section, id }, key, ids) => {
  const [wanted = ''] = ids;
  const told = (control) => control.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true }));
  const named = every(section, 'input, select').filter(({ name }) => name === `${id}-${key}`);
  const select = named.find(({ options }) => options);
  if (select) {
    const at = [...select.options].findIndex(({ dataset }) => (dataset.id || '') === wanted);
    if (at >= 0) {
      select.selectedIndex = at;
      told(select);
    }
  } else if (named[0]?.matches('.until')) {
    // A slider of days, eight steps a day.
    const [slider] = named;
    slider.value = Number(slider.value)
      + (Date.parse(wanted) - Date.parse(slider.dataset.id)) / 864e5 * 8;
    told(slider);
  } else if (named.length) {
    named.find(({ value }) => value === wanted)?.click();
  } else if (key === 'open') {
    for (const one of every(section, '.option')) {
      one.open = ids.includes(one.dataset.id);
    }
  } else if (key === 'against') {
    for (const one of every(section, '.option')) {
      const side = ids.includes(one.dataset.id) ? 'con' : 'pro';
      one.querySelector(`[value=${side}]:not(:checked)`)?.click();
    }
  } else {
    const [reading] = every(section, '.reading');
    const slider = reading.querySelector('input');
    const value = Number(slider.value) + ordinal(wanted) - ordinal(reading.dataset.id);
    if (value >= 0 && value <= slider.max) {
      slider.value = value;
      told(slider);
    }
  }
};

/** What a link names: the page hands over a hash, or the view itself. */
const viewOf = (link) => (link.startsWith('#') ? viewIn(link) : link);

/** The parts of a link: a key with ids each. */
const partsOf = (link) => {
  const parts = new Map();
  for (const part of viewOf(link).split('?').slice(1).join('?').split('&').filter(Boolean)) {
    const [key, ids = ''] = part.split('=');
    try {
      parts.set(decodeURIComponent(key), ids.split(',').filter(Boolean).map(decodeURIComponent));
    } catch {
      // Not a text: nobody has an id like that.
      parts.set(part, []);
    }
  }
  return parts;
};

/** The block among these that a link leads to. */
export const blockAt = (blocks, link) => {
  const view = viewOf(link);
  return blocks.find(({ path }) => view.length <= MOST && view.split('?')[0] === path);
};

/** Uses each control once until as much is chosen of what is wanted as can be. */
const pass = async (block, wanted, settled) => {
  const used = new Set();
  const next = () => [...chosen(block)].find(([key, ids]) => wanted.has(key) && !used.has(key)
    && !same(ids, wanted.get(key)));
  // Using one control can bring others, or take them away.
  for (let found = next(); found; found = next()) {
    const [key] = found;
    used.add(key);
    use(block, key, wanted.get(key));
    await frame();
    await settled();
  }
};

/** Chooses what is wanted. Twice, for one choice can undo another, as a group closes an area. */
const reach = async (...asked) => {
  await pass(...asked);
  await pass(...asked);
};

/** Shows in a block what a link asks for; returns what the block does not have. What a control has
    changed is there when `settled` has ended. */
export const follow = async (block, link, settled) => {
  const parts = partsOf(link);
  // What the link does not name is as it was at first, unless what it names changes that.
  const first = new Map([...block.first].filter(([key]) => !parts.has(key)));
  await reach(block, first, settled);
  await reach(block, parts, settled);
  const now = chosen(block);
  return [...parts].flatMap(([key, ids]) => (now.has(key)
    ? ids.filter((id) => !now.get(key).includes(id)) : [key]));
};

/** The link to what a block shows, without its mark: what differs from how it was at first. */
const write = ({ path, first }, state) => {
  // A map follows the group, but for readers who have chosen a part of it.
  const parts = [...state].filter(([key, ids]) => !same(ids, first.get(key))
    || (key === 'part' && state.get('group')?.length))
    .map(([key, ids]) => `${encodeURIComponent(key)}=${ids.map(encodeURIComponent)}`);
  return path + (parts.length ? `?${parts.join('&')}` : '');
};

/** What a block shows now, as a link names it. */
export const viewNow = (block) => write(block, chosen(block));

/** What counts as selected, by its key. */
const KINDS = { group: 'group', area: 'area', open: 'option', month: 'month', year: 'year' };

/** Brings the links of blocks up to date, and tells what has changed since it was told last. */
export const tellChanges = (blocks, tell) => {
  for (const block of blocks) {
    const [before, now] = [block.told, chosen(block)];
    const view = write(block, now);
    if (view !== write(block, before)) {
      block.told = now;
      // Of the page itself: a `base` element would lead elsewhere.
      block.anchor.href = location.href.split('#')[0] + hashOf(view);
      tell('view', { block: block.id, view });
      for (const [key, kind] of Object.entries(KINDS)) {
        const known = before.get(key) || [];
        for (const id of (now.get(key) || []).filter((one) => !known.includes(one))) {
          tell('select', { block: block.id, kind, id });
        }
      }
    }
  }
};
