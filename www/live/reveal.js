/*
 * What a reader has gone to is in sight, also below what the page keeps in place, such as a header.
 */
import { parentOf } from '../embed/parent.js';

const isIn = (inner, outer) => {
  let above = inner;
  while (above && above !== outer) {
    above = parentOf(above);
  }
  return above;
};

/** Where what lies over the upper edge of a box ends, in pixels from the top of the window. */
const coveredTo = (box) => {
  const { left, top, width } = box.getBoundingClientRect();
  let covered = Math.max(top, 0);
  for (let found = true; found;) {
    found = document.elementFromPoint(left + width / 2, covered + 1);
    while (found && !/fixed|sticky/.test(getComputedStyle(found).position)) {
      found = parentOf(found);
    }
    // What the box itself is in, such as a dialog, does not cover it.
    const end = found && !isIn(box, found) && found.getBoundingClientRect().bottom;
    // What covers half of the window is no header.
    found = end > covered && end < innerHeight / 2;
    covered = found ? end : covered;
  }
  return covered;
};

/** Brings a box whose upper edge is in the window out from under what covers that edge. */
export const uncover = (box) => {
  const { top } = box.getBoundingClientRect();
  const covered = coveredTo(box);
  if (top > -1 && top < covered - 1) {
    box.style.scrollMarginTop = `${covered}px`;
    box.scrollIntoView({ behavior: 'instant' });
    box.style.scrollMarginTop = '';
  }
};

/** The same for whatever gets the focus by a key: a pointer only reaches what is in sight. */
export const uncoverFocused = (root) => root.addEventListener('focusin',
  ({ target }) => requestAnimationFrame(() => {
    if (target.matches(':focus-visible')) {
      uncover(target);
    }
  }));
