import { failure } from './failure.js';
import { page } from './page.js';

/** Gives an element a shadow root that is ours alone. */
export const openRoot = (element) => {
  // A page of ours has the fragment in it from the start.
  if (!page.roots.has(element) && !element.shadowRoot?.querySelector('.shell > .fragment')) {
    try {
      element.attachShadow({ mode: 'open' });
    } catch {
      throw failure('element-unsuitable', `use a <div>, not a <${element.localName}>.`);
    }
  }
  page.roots.add(element);
};
