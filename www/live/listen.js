import { tellChanges } from './link.js';

/** Tells the page what is shown, when the reader comes to rest or goes on to something else.
    Returns how to tell it at once. */
export const listen = (root, blocks, tell, mayTell) => {
  let timer = 0;
  const tellNow = () => {
    clearTimeout(timer);
    timer = 0;
    if (mayTell()) {
      tellChanges(blocks, tell);
    }
  };
  // A finger that is drawn over a chart would else tell sixty times a second.
  const tellLater = () => {
    clearTimeout(timer);
    timer = setTimeout(tellNow, 250);
  };
  for (const type of ['click', 'input', 'change', 'toggle', 'keyup']) {
    root.addEventListener(type, tellLater, true);
  }
  root.addEventListener('pointermove', ({ target }) => {
    if (target.closest('.plot')) {
      tellLater();
    }
  }, true);
  for (const type of ['pointerdown', 'focusin']) {
    root.addEventListener(type, () => {
      if (timer) {
        tellNow();
      }
    }, true);
  }
  // What the reader has done in the fragment counts.
  tellLater();
  return tellNow;
};
