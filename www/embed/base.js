// Only set while the script itself runs, so it is read here and not later.
const script = document.currentScript || document.querySelector('script[src*="/embed"]');

/** The folder of the files: of this script, of what it loads, and of `stories/`. */
export const base = new URL(script?.dataset.base || './', script?.src || document.baseURI).href
  .replace(/\/*$/, '/');
