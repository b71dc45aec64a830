import { ATTRIBUTES, ELEMENTS } from './allowed.js';

/** What links, fills and strokes must be like: no script, and nothing that is fetched. */
const SAFE = /^(https?:|mailto:|#|none$|currentColor$|url\(#[\w-]+\)$)/i;

/** What is drawn once more is a part of the same fragment. */
const OWN = /^#[\w-]+$/;

/** Takes out of a fragment, wherever it comes from, what no view of ours writes, and says what. */
export const cutDown = (fragment) => {
  const cut = [];
  for (const element of [fragment, ...fragment.querySelectorAll('*')]) {
    if (ELEMENTS.test(element.localName)) {
      for (const { name, value } of [...element.attributes]) {
        if (/^(fill|href|stroke)$/.test(name)
          ? !(element.localName === 'use' && name === 'href' ? OWN : SAFE).test(value)
          : !ATTRIBUTES.test(name)) {
          element.removeAttribute(name);
          cut.push(name);
        }
      }
    } else {
      // The fields of a form may have the names of its methods.
      Element.prototype.remove.call(element);
      cut.push(element.localName);
    }
  }
  return cut;
};
