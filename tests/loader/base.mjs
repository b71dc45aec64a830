// Whatever a page says of where the files are, the loader knows an address or none, and is not stopped.
import assert from 'node:assert/strict';

export const SEEDS = [
  ['https://files.example/nutgraf', 'https://stories.example', '', 'https://cdn.example/embed.js', ''],
  ['', '', 'https://files.example/nutgraf/', 'https://cdn.example/bundle.js', ''],
  ['', '', '', 'https://files.example/nutgraf/embed-0123456789abcdef.js?v=1', ''],
  ['', '', '', '', 'https://files.example/nutgraf/embed.js'],
];

/** What the module takes from the page, in this order. */
export const NAMES = ['BASE', 'SELECTOR', 'HTMLScriptElement', 'document', 'location', 'performance'];

const PAGE = 'https://articles.example/one.html';

class Script {}

/** Of these the first that there is counts: what the build has written, `data-base`, the `<meta>`, and
    the address of the script itself. */
const checkOrder = (read, meta, running, other) => {
  const named = [['', ''], ['https://built.example/', 'https://built.example/']];
  for (const [BASE, built] of named) {
    const document = { currentScript: running, querySelectorAll: () => [other],
      head: { querySelector: () => (meta ? { content: meta } : null) } };
    const { base } = read(BASE, '[data-nutgraf]', Script, document,
      new URL(PAGE), { getEntriesByName: () => [] });
    // Attributes are those of a tag that runs.
    const wanted = built || running?.dataset.base || meta;
    let folder = '';
    try {
      folder = wanted && new URL(wanted.replace(/\/?$/, '/'), running?.src || PAGE).href;
    } catch {
      // No address.
    }
    if (wanted) {
      assert.equal(base, folder);
    }
  }
};

/** Tries a page with these attributes of the script, a `<meta>`, an address of the script, and one of
    another script; says whether that gave a folder. */
export const checkWith = (read, [named, origins, meta, src, pasted]) => {
  const dataset = { ...named && { base: named }, ...origins && { origins } };
  const running = Object.assign(new Script(), { dataset, nonce: '', src });
  const other = { dataset: {}, previousElementSibling: { matches: () => true }, src: URL.canParse(pasted) ? pasted : '' };
  const { base, address, origins: allowed } = read('', '[data-nutgraf]', Script, {
    // What is no address has not been loaded.
    currentScript: URL.canParse(src) ? running : null, querySelectorAll: () => [other],
    head: { querySelector: () => (meta ? { content: meta } : null) },
  }, new URL(PAGE), { getEntriesByName: () => [{}] });
  checkOrder(read, meta, URL.canParse(src) ? running : null, other);
  assert.equal(typeof base, 'string');
  assert(base === '' || (new URL(base).href.length > 0 && base.endsWith('/')), base);
  assert(allowed.length > 0 && allowed[0] === (base && new URL(base).origin), allowed[0]);
  assert.equal(typeof address, 'string');
  return base !== '';
};
