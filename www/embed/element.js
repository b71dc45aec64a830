/*
 * Elements as the page has them, and what it can ask of them.
 */
import { loaderOf } from './choice.js';
import { embeds, keyOf, SELECTOR } from './embeds.js';
import { showView } from './follow.js';
import { me } from './me.js';
import { page } from './page.js';
import { makeEmbed } from './phase.js';
import { hasText } from './room.js';
import { hide, show } from './show.js';

let painted = false;

/** The property `nutgraf` of an embed. */
const methodsOf = (element) => ({
  show(link) {
    page.loaders.forEach((loader) => loader.showView(element, link));
  },
  update(options) {
    Object.assign(element.dataset, options);
    page.gone.delete(element);
    page.refresh(element);
  },
  destroy() {
    page.gone.add(element);
    page.refresh(element);
  },
});

/** Shows what an element now asks for, if this loader serves it. */
export const refresh = (element) => {
  element.nutgraf ||= methodsOf(element);
  const isMine = element.isConnected && !page.gone.has(element) && loaderOf(element) === me;
  if (!isMine || embeds.get(element)?.key !== keyOf(element)) {
    hide(element);
  }
  if (isMine) {
    if (!embeds.has(element)) {
      embeds.set(element, makeEmbed(element, keyOf(element)));
    }
    // What a reader can read already is painted first.
    if (painted || !hasText(element)) {
      show(embeds.get(element));
    }
  }
};

/** Looks for embeds in a part of the page. */
export const scan = (part = document) => part.querySelectorAll(SELECTOR).forEach(refresh);

/** Looks when the page has been painted. */
export const scanPainted = () => requestAnimationFrame(() => setTimeout(() => {
  painted ||= document.readyState !== 'loading';
  scan();
}));

/** Shows a view. Whoever asks for one wants it now. */
export const showViewNow = (element, link) => {
  painted = true;
  refresh(element);
  if (embeds.has(element)) {
    showView(embeds.get(element), link);
  }
};

/** `<nut-graf>` works like the attribute. */
export const defineElement = () => {
  try {
    // Sees elements in the shadow roots of others too; without it the observer serves.
    customElements.define('nut-graf', class extends HTMLElement {
      connectedCallback() {
        page.refresh(this);
      }

      disconnectedCallback() {
        setTimeout(() => page.refresh(this));
      }
    });
  } catch {
    // Somebody has taken the name; perhaps another loader.
  }
};
