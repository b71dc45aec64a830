/*
 * What all loaders of a page share. Two newsrooms, or two versions, each serve their own elements.
 */
import { base } from './base.js';

// An element with this id would be found here, too.
const isShared = (it) => typeof it?.scan === 'function' && Array.isArray(it.loaders);

/** `window.nutgraf`. Only `base` and `scan` are for the page. */
export const page = isShared(window.nutgraf) ? window.nutgraf : {
  base,

  /** Looks for embeds again, also for those that were taken down or have failed. */
  scan() {
    page.gone = new WeakSet();
    page.missed.clear();
    page.loaders.forEach((loader) => loader.scan(true));
  },

  /** Shows, by whichever loader serves it, what an element now asks for. */
  refresh(element) {
    page.loaders.forEach((loader) => loader.refresh(element));
  },

  /** Loaders, in the order in which they came. */
  loaders: [],
  /** Live halves by their names: one for each version. */
  glues: {},
  /** Elements that the page has taken down. */
  gone: new WeakSet(),
  /** What a host does not have: its folder and the key of an embed. */
  missed: new Set(),
};

window.nutgraf = page;
