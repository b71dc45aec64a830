import { tellChanges } from './link.js';
import { loader } from './start.js';

/** Tells the page what is shown, when the reader comes to rest or goes on to something else. */
export const listen = (element, embed, root, blocks) => {
  let timer = 0;
  const told = () => {
    clearTimeout(timer);
    timer = 0;
    // On the way to a view there are others, which nobody has asked for.
    if (embed.live && !embed.asking) {
      tellChanges(blocks, (name, detail) => loader.tell(element, name, detail));
    }
  };
  // A finger that is drawn over a chart would else tell sixty times a second.
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(told, 250);
  };
  for (const type of ['click', 'input', 'change', 'toggle', 'keyup']) {
    root.addEventListener(type, later, true);
  }
  root.addEventListener('pointermove', ({ target }) => {
    if (target.closest('.plot')) {
      later();
    }
  }, true);
  for (const type of ['pointerdown', 'focusin']) {
    root.addEventListener(type, () => {
      if (timer) {
        told();
      }
    }, true);
  }
  // What the reader has done in the fragment counts.
  later();
  return told;
};
