/*
 * Embeds that come and go, and colours that change around them. Pages of others change all the
 * time, so only what has to do with an embed is looked at.
 */
import { refresh, scan } from './element.js';
import { embeds, SELECTOR } from './embeds.js';
import { parentOf } from './parent.js';
import { dark, schemeOf } from './scheme.js';

/** Milliseconds from one look at the colours to the next: pages animate, too, what embeds are in. */
const PAUSE = 100;

let timer = 0;

let size;

const recolourNow = () => {
  timer = 0;
  const before = size;
  size = getComputedStyle(document.documentElement).fontSize;
  for (const [element, { fragment, shell }] of embeds) {
    if (fragment) {
      shell.dataset.scheme = schemeOf(element, shell);
      if (size !== before) {
        // WebKit forgets where a shadow tree used the size of the root.
        const root = element.shadowRoot;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets];
      }
    }
  }
};

const recolour = () => {
  timer ||= setTimeout(recolourNow, PAUSE);
};

/** Looks at the colours again if an embed is in one of these, also through shadow roots. */
const recolourAround = (changed) => {
  for (let above of embeds.keys()) {
    for (; above; above = parentOf(above)) {
      if (changed.has(above)) {
        recolour();
      }
    }
  }
};

const look = (records) => {
  const changed = new Set();
  for (const { type, target, addedNodes } of records) {
    if (type === 'attributes') {
      changed.add(target);
    }
    for (const node of addedNodes) {
      if (node.firstElementChild) {
        scan(node);
      }
      changed.add(node);
    }
  }
  // Pages that replace themselves take out what they keep, and put it in again a little later.
  setTimeout(() => embeds.forEach((embed, element) => element.isConnected || refresh(element)));
  for (const node of changed) {
    if (node.matches?.(SELECTOR)) {
      refresh(node);
    }
  }
  recolourAround(changed);
};

/** Watches the page from now on. */
export const watchPage = () => {
  dark.addEventListener('change', recolourNow);
  // A host that fades its colours is looked at again when it has finished.
  document.addEventListener('transitionend', ({ target }) => {
    recolourAround(new Set([target]));
  });
  // All attributes: nobody knows by which a page switches between light and dark.
  new MutationObserver(look).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true,
  });
};
