/*
 * Which loader serves which element. A snippet names one; that only chooses among the loaders that
 * stand on the page, and never brings in a host.
 */
import { keyOf } from './embeds.js';
import { isLoaded } from './idle.js';
import { page } from './page.js';

/** The loader that serves an element; none while the one that it names may still come. */
export const loaderOf = (element) => {
  const { loader } = element.dataset;
  const known = page.loaders.filter(({ base }) => base);
  const [first] = [...known, ...page.loaders];
  if (!loader) {
    // Where one host does not have it, another may.
    return known.find(({ base }) => !page.missed.has(base + keyOf(element))) || first;
  }
  return known.find(({ addresses }) => addresses.includes(loader))
    || (isLoaded && (known.find(({ base }) => loader.startsWith(base)) || first));
};
