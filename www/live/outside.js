/*
 * What views ask of the browser. Nothing in here may throw: an error that passes through the wasm
 * leaves it in an unknown state.
 */

/** The size of usual type, in CSS pixels. */
const USUAL = 16;

/** How much larger than usual type is in an element, and with it what is drawn there. */
const enlarged = (element) => parseFloat(getComputedStyle(element).fontSize) / USUAL || 1;

/** The width of an element, in pixels of usual type; 0 of one that is hidden. */
export const widthOf = (element) => element.getBoundingClientRect().width / enlarged(element);

/** How far a pointer is from the left edge of an element, in pixels of usual type. */
export const across = ({ clientX }, element) => (clientX - element.getBoundingClientRect().left)
  / enlarged(element);

/** The same from the upper edge. */
export const down = ({ clientY }, element) => (clientY - element.getBoundingClientRect().top)
  / enlarged(element);

/** Calls back when the size of an element changes; returns how to end it. */
export const observe = (element, tell) => {
  const observer = new ResizeObserver(() => tell());
  observer.observe(element);
  return () => observer.disconnect();
};

// The target as seen from outside would be the host of the shadow root.
const targetOf = (event) => event.composedPath()[0];

/** What the control that an event comes from now holds. */
export const valueOf = (event) => String(targetOf(event)?.value ?? '');

/** The place of the element that an event comes from among those beside it. */
export const nth = (event) => {
  const target = targetOf(event);
  return [...target.parentNode.children].indexOf(target);
};

/** Says a text to who rests the mouse on the picture that an event comes from. */
export const hint = (event, text) => targetOf(event).closest('div')?.setAttribute('title', text);

/** Chooses what a control, or the one in an element, holds, without telling that it has changed. */
export const choose = (control, value) => {
  (control.querySelector('select') || control).value = value;
};

/** The value of the radio button that an event comes from. */
export const pressed = (event) => {
  const { type, value } = targetOf(event);
  return type === 'radio' ? value : undefined;
};

/** The id that is chosen by a key. */
export const idOf = (chosen, key) => chosen.get(key)?.ids[0];

/** Says what is chosen by a key, and whether it is so at first. */
export const say = (chosen, key, id, first) => chosen.set(key, { ids: id ? [id] : [], first });

/** Marks radio buttons, by a letter each: chosen, disabled, hidden with its label. */
export const mark = (list, standing) => {
  [...list.querySelectorAll('input')].forEach((input, at) => {
    input.checked = standing[at] === 'c';
    input.disabled = standing[at] === 'd';
    input.parentNode.hidden = standing[at] === 'h';
  });
};

/** Where the focus is now is not where it will be when what was pressed has gone. */
export const focus = (element) => (element.querySelector('select') || element)
  .focus({ preventScroll: true });

/** Scrolls to what a selector finds in an element, as far as it is out of sight. */
export const reveal = (element, found) => element.querySelector(found)
  ?.scrollIntoView({ block: 'nearest' });

/** The parts of a fragment by their keys, as they are when an explainer is begun: what a page does
    to its fragment later takes none of them away. A key is a path, or a name in what has an id. */
export const partsOf = (fragment) => {
  const parts = new Map();
  for (const element of fragment.querySelectorAll('[data-part]')) {
    const { part } = element.dataset;
    const id = !part.includes('/') && element.parentElement.closest('[data-id]')?.dataset.id;
    const key = id ? `${id}/${part}` : part;
    parts.set(key, [...parts.get(key) || [], element]);
  }
  return parts;
};

/** The first element with a key. */
export const first = (parts, key) => parts.get(key)?.[0];

/** Copies of all elements with a key, or of all that is in the first of them. */
export const copies = (parts, key, inside) => {
  const all = parts.get(key) || [];
  return (inside ? [...all[0]?.children || []] : all).map((one) => {
    const copy = one.cloneNode(true);
    // What the reader has chosen there is carried over when the state can follow it.
    copy.querySelectorAll('[type=radio]').forEach((radio) => {
      radio.checked = radio.defaultChecked;
    });
    return copy;
  });
};
