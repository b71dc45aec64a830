/*
 * The room for an explainer: held open by what was pasted, then around what has come, and given
 * back when that moves nothing that a reader sees.
 */

/** What a snippet has in its element to hold the room open, if it has anything. */
const placeholderOf = (element) => {
  const { children, style } = element;
  if (/%/.test(style.paddingBottom)) {
    // Snippets of earlier builds hold it open by themselves.
    const placeholder = document.createElement('div');
    placeholder.dataset.room = '';
    placeholder.style.paddingBottom = style.paddingBottom;
    style.paddingBottom = '';
    element.append(placeholder);
  }
  return [...children].find((child) => 'room' in child.dataset);
};

/** Whether an element has something to read before its explainer comes. */
export const hasText = (element) => element.childElementCount > +!!placeholderOf(element);

/** A box around content, with a style of ours. */
const boxOf = (content, style) => {
  const box = document.createElement('div');
  box.style = style;
  box.append(content);
  return box;
};

/** Holds the room open while the pasted content is still shown. */
export const holdRoom = ({ element, shell }) => {
  const placeholder = placeholderOf(element);
  if (placeholder) {
    // A policy that forbids the style leaves the attribute.
    placeholder.style.cssText ||= placeholder.getAttribute('style');
  }
  // Where it is no part of a grid it floats, and the shell is as high all the same.
  shell.style = 'display:flow-root';
  shell.append(document.createElement('slot'));
  // What tells its width has none of its own; the grid around it asks for as much as there is.
  const column = boxOf(shell, 'container-type:inline-size');
  element.shadowRoot.replaceChildren(boxOf(column, 'display:grid;grid-template-columns:minmax(0,3000px)'));
};

/** Gives the room away: nothing will come that needs it. */
export const giveRoomBack = (element) => placeholderOf(element)?.remove();

/** Holds the room open around the fragment. What is far from the reader is not laid out before the
    page has time for it. */
export const wrapRoom = ({ element, shell }) => {
  const style = placeholderOf(element)?.getAttribute('style');
  shell.style = '';
  if (style) {
    const column = shell.parentNode;
    const room = boxOf(shell, style.replace('padding-bottom', 'min-height').replace(/%/g, 'cqw')
      + ';float:none;display:grid;grid:auto 1fr/100%;content-visibility:auto');
    room.append(document.createElement('div'));
    column.append(room);
  }
};
