/*
 * Embeds that come and go, and colours that change around them.
 */
import { scan } from './element.js';
import { embeds, SELECTOR } from './embeds.js';
import { dark, schemeOf } from './scheme.js';

// Also the names by which host pages switch between light and dark.
const ATTRIBUTES = ['data-story', 'data-block', 'data-lang', 'data-theme', 'data-dark',
  'data-bs-theme', 'data-color-scheme', 'data-mode', 'class', 'style'];

const recolour = () => {
  for (const [element, { fragment, shell }] of embeds) {
    if (fragment) {
      shell.dataset.scheme = schemeOf(element, shell);
    }
  }
};

/** Watches the page from now on. */
export const watchPage = () => {
  dark.addEventListener('change', recolour);
  // A host that fades its colours is looked at again when it has finished.
  document.addEventListener('transitionend', recolour);
  new MutationObserver((records) => {
    if (records.some(({ type, target }) => type !== 'attributes' || target.matches(SELECTOR))) {
      scan();
    }
    if (records.some(({ type }) => type === 'attributes')) {
      recolour();
    }
  }).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
};
