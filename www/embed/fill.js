import { addressOf } from './address.js';
import { fetchFragment } from './fragment.js';

/** Puts into a fragment what it has folded away, which comes in a file of its own. */
export const fill = async (embed) => {
  const { element, fragment } = embed;
  const { rest, restIntegrity = '' } = fragment.dataset;
  if (rest && /^[\w.-]+$/.test(rest)) {
    const { children } = await fetchFragment(new URL(rest, addressOf(element)), restIntegrity);
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
