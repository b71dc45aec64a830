/*
 * Links to what a block shows, as `cartels/seizures?region=southwest&month=2025-06` says it: a key with
 * ids for whatever is not as it was at first. They may come from anyone; but they can do nothing that a
 * reader could not do.
 */
import { every } from './every.js';
import { hashOf, viewIn } from './hash.js';
import { opened, openThose } from './opened.js';

/** The most characters that are read: forty open options with long names fit. */
const MOST = 4096;

/** The blocks of an explainer as it was mounted; `view` says what each shows, and shows something
    else. */
export const blocksOf = (root, view) => every(root, '.link a').map((anchor) => {
  const section = anchor.closest('.block');
  const id = section.firstChild.id.replace(/-title$/, '');
  const block = { anchor, section, view, path: viewIn(anchor.hash), id };
  block.told = chosenIn(block);
  // What a reader has opened in the fragment has come along, and is still to be told.
  if (block.told.has('open')) {
    block.told.set('open', { ids: [], first: true });
  }
  return block;
});

/** What is chosen in a block: by each key its ids, and whether they are so at first. */
const chosenIn = ({ view, id, section }) => {
  const chosen = new Map();
  view.tell(id, chosen);
  return opened(section, chosen);
};

/** What a link names: the page hands over a hash, or the view itself. */
const viewOf = (link) => (link.startsWith('#') ? viewIn(link) : link);

/** What a link has chosen, by key. */
const read = (link) => {
  const chosen = new Map();
  for (const part of viewOf(link).split('?').slice(1).join('?').split('&').filter(Boolean)) {
    const [key, list = ''] = part.split('=');
    try {
      const ids = list.split(',').filter(Boolean).map(decodeURIComponent);
      chosen.set(decodeURIComponent(key), { ids });
    } catch {
      // Not a text: nobody has an id like that.
      chosen.set(part, { ids: [] });
    }
  }
  return chosen;
};

/** The link to what is chosen in a block, without its mark. */
export const write = (path, chosen) => {
  const parts = [...chosen].filter(([, { first }]) => !first)
    .map(([key, { ids }]) => `${encodeURIComponent(key)}=${ids.map(encodeURIComponent)}`);
  return path + (parts.length ? `?${parts.join('&')}` : '');
};

/** The block among these that a link leads to. */
export const blockAt = (blocks, link) => {
  const view = viewOf(link);
  return blocks.find(({ path }) => view.length <= MOST && view.split('?')[0] === path);
};

/** Shows in a block what a link asks for; returns what the block does not have. What is drawn anew is
    there when `settled` has ended. */
export const follow = async (block, link, settled) => {
  const { view, id, section } = block;
  const asked = read(link);
  view.show(id, asked);
  openThose(section, asked);
  await settled();
  // What a reader has chosen by hand does not follow its markup.
  every(section, '.phrase [selected], .choice [selected]').forEach((one) => { one.selected = true; });
  const now = chosenIn(block);
  return [...asked].flatMap(([key, { ids }]) => (now.has(key)
    ? ids.filter((one) => !now.get(key).ids.includes(one)) : [key]));
};

/** What a block shows now, as a link names it. */
export const viewNow = (block) => write(block.path, chosenIn(block));

/** What counts as selected, by its key. */
const KINDS = { group: 'group', area: 'area', open: 'option', month: 'month', year: 'year' };

/** Brings the links of blocks up to date, and tells what has changed since it was told last. */
export const tellChanges = (blocks, send) => {
  for (const block of blocks) {
    const [before, now] = [block.told, chosenIn(block)];
    const view = write(block.path, now);
    if (view !== write(block.path, before)) {
      block.told = now;
      // Of the page itself: a `base` element would lead elsewhere.
      block.anchor.href = location.href.split('#')[0] + hashOf(view);
      send('view', { block: block.id, view });
      for (const [key, kind] of Object.entries(KINDS)) {
        const known = before.get(key)?.ids || [];
        const { ids, first } = now.get(key) || { first: true };
        for (const id of first ? [] : ids.filter((one) => !known.includes(one))) {
          send('select', { block: block.id, kind, id });
        }
      }
    }
  }
};
