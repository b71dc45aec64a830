/*
 * `import 'nutgraf'` brings every <nut-graf> and [data-nutgraf] of the page to life, now and
 * later. On a server the import does nothing.
 */

let base = null;
let loading = null;

/** The package's own files; a bundler may not have put them beside what it made of this one. */
const own = () => new URL('./files/', import.meta.url).href;

/** Whether the script is there already: of this module, or of a script element. */
const there = () => Boolean(window.nutgraf?.scan);

/**
 * Says where embed.js, what it loads and `stories/` are, before anything is loaded. Later it only
 * warns: a page may have the script from elsewhere, and is to work nevertheless.
 *
 * @param {string | URL} address The folder, relative to the page; `/nutgraf/` for one.
 */
export const setBase = (address) => {
  if (typeof document === 'undefined') {
    return;
  }
  const wanted = new URL(String(address).replace(/\/?$/, '/'), document.baseURI).href;
  const used = there() ? window.nutgraf.base : loading && base;
  if (used && used !== wanted) {
    console.warn(`[nutgraf] setBase(${address}) was called too late: ${used} is already in use. `
      + 'Call it right where you first import nutgraf.');
    return;
  }
  base = wanted;
};

/**
 * Loads the embeds' script, once. The import does it by itself, at the end of the task.
 *
 * @returns {Promise<void>} When the script has run; on a server, at once.
 */
export const load = () => {
  if (typeof document === 'undefined' || there()) {
    return Promise.resolve();
  }
  loading ??= new Promise((done, fail) => {
    base ??= own();
    const script = document.createElement('script');
    script.async = true;
    script.src = `${base}embed.js`;
    script.onload = () => done();
    script.onerror = () => {
      loading = null;
      script.remove();
      fail(new Error(`[nutgraf] ${base}embed.js cannot be loaded. Serve the package's folder files/ `
        + 'or your build of Nutgraf, and pass its address to setBase().'));
    };
    document.head.append(script);
  });
  return loading;
};

// Who imports this may still say where the files are.
queueMicrotask(() => load().catch((error) => console.warn(error.message)));
