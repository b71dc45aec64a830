/*
 * Elements as the page has them, and what it can ask of them.
 */
import { embeds, keyOf, SELECTOR } from './embeds.js';
import { showView } from './follow.js';
import { hasText } from './room.js';
import { hide, show } from './show.js';

/** What the page has taken down, until it asks again. */
let gone = new WeakSet();
let painted = false;

/** The property `nutgraf` of an embed. */
const methodsOf = (element) => ({
  show(link) {
    // Who asks for a view wants it now.
    painted = true;
    refresh(element);
    showView(element, link);
  },
  update(options) {
    Object.assign(element.dataset, options);
    gone.delete(element);
    refresh(element);
  },
  destroy() {
    gone.add(element);
    hide(element);
  },
});

/** Shows what an element now asks for. */
export const refresh = (element) => {
  element.nutgraf ||= methodsOf(element);
  // What a reader can read already is painted first.
  const here = element.isConnected && !gone.has(element) && (painted || !hasText(element));
  if (!here || embeds.get(element)?.key !== keyOf(element)) {
    hide(element);
    if (here) {
      show(element);
    }
  }
};

/** Looks for embeds everywhere. */
export const scan = () => {
  [...embeds.keys(), ...document.querySelectorAll(SELECTOR)].forEach(refresh);
};

/** The same, also for what was taken down. */
export const scanAgain = () => {
  gone = new WeakSet();
  scan();
};

/** Looks when the page has been painted. */
export const scanPainted = () => requestAnimationFrame(() => setTimeout(() => {
  painted ||= document.readyState !== 'loading';
  scan();
}));

/** `<nut-graf>` works like the attribute. */
export const defineElement = () => {
  try {
    // Sees elements in the shadow roots of others too; without it the observer serves.
    customElements.define('nut-graf', class extends HTMLElement {
      connectedCallback() {
        refresh(this);
      }

      disconnectedCallback() {
        queueMicrotask(() => refresh(this));
      }
    });
  } catch {
    // Somebody has taken the name.
  }
};
