import { addressOf } from './address.js';
import { fetchFragment } from './fragment.js';

/** Puts into a fragment what it has folded away, which comes in a file of its own. */
export const fill = async (embed) => {
  const { element, fragment } = embed;
  const { rest, restIntegrity } = fragment.dataset;
  if (rest) {
    // What is no plain name has no digest that counts, and is not asked for.
    const digest = /^[\w.-]+$/.test(rest) && restIntegrity || '';
    const folded = await fetchFragment(new URL(rest, addressOf(element)), digest);
    // What is said more than once stands there once.
    const all = [...folded.querySelectorAll('.cite, .shared')].filter((one) => !one.querySelector('details'));
    for (const again of folded.querySelectorAll('[data-same]')) {
      again.replaceWith(all[again.dataset.same]?.cloneNode(true) || '');
    }
    const { children } = folded;
    const isSame = fragment.textContent === embed.words;
    for (const place of fragment.querySelectorAll('[data-later]')) {
      place.replaceWith(...children[place.dataset.later]?.childNodes || []);
    }
    delete fragment.dataset.rest;
    if (isSame) {
      embed.words = fragment.textContent;
    }
  }
};
