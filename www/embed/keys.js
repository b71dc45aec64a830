/*
 * Keys that are pressed inside an explainer. Many pages have shortcuts of one key, and leave readers
 * alone who type in a field; but seen from the page, each key in a shadow root is pressed on its host.
 */

/** Keys that move the focus, close, or belong to the browser. Escape empties a field for searching. */
const PASSING = /^(Tab|Escape(?!search)|F\d)/;

/** Keeps what a reader types or presses from the page. */
export const keepKeys = (shell) => {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    shell.addEventListener(type, (event) => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (!ctrlKey && !metaKey && !altKey && !PASSING.test(key + target.type)) {
        event.stopPropagation();
      }
    });
  }
};
