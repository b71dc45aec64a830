import { every } from './every.js';

const FOLDS = 'details';
const FIELDS = 'input:not([type=radio])';
const FOCUS = 'a, button, input, select, summary, [tabindex]';
const BUTTONS = 'button, .area, .ring, .dots i';

/** Those that are drawn: of a chart that is there for every width, the one for this width. */
const shown = (root) => every(root, BUTTONS).filter((one) => one.getClientRects().length);

/** The live explainer in the place of the fragment, with what the reader has done there. */
export const swap = ({ element, shell, fragment, clicked }, root, link) => {
  const shadow = element.shadowRoot;
  const focused = every(root, FOCUS)[every(fragment, FOCUS).indexOf(shadow.activeElement)];
  const pressed = clicked && shown(fragment).indexOf(clicked.closest(BUTTONS));
  if (!link) {
    carryAll(fragment, root);
  }
  const stay = scrollY ? hold(element) : () => {};
  fragment.remove();
  // Firefox would hold on to what goes.
  shell.style = 'overflow-anchor:none';
  shell.replaceChildren(root);
  if (focused) {
    focused.focus({ preventScroll: true });
  }
  // Only then: to ask what is drawn lays out also what is closed.
  const button = clicked && shown(root)[pressed];
  stay();
  // It may lead elsewhere.
  if (button) {
    button.dispatchEvent(new MouseEvent('click',
      { bubbles: true, cancelable: true, composed: true }));
  }
  shell.style = '';
};

/** Keeps what a reader sees where it is: the edge of a box that is nearer. WebKit goes to the top of
    a page that is little more than the embed. */
const hold = (box) => {
  const edge = box.getBoundingClientRect().bottom < 0 ? 'bottom' : 'top';
  // In the page, which scrolling does not move.
  const place = () => box.getBoundingClientRect()[edge] + scrollY;
  const [seen, before] = [scrollY, place()];
  return () => {
    const top = seen + place() - before;
    if (Math.abs(top - scrollY) >= 0.5) {
      scrollTo({ top, behavior: 'instant' });
    }
  };
};

/** What the reader has done. Each kind has its own places: a table may be made only when it is
    opened, and must not move the controls behind it. */
const carryAll = (fragment, root) => {
  const folds = every(root, FOLDS);
  every(fragment, FOLDS).forEach((before, at) => {
    const [now, [scrolled]] = [folds[at], every(before, '.scroll')];
    if (now) {
      now.open = before.open;
      // In what is closed nothing has been scrolled, and to ask would lay out all of its rows.
      const [scroll] = every(now, '.scroll');
      if (scrolled && scroll && before.open) {
        scroll.scrollTop = scrolled.scrollTop;
      }
    }
  });
  // What is chosen a link names.
  const fields = every(root, FIELDS);
  every(fragment, FIELDS).forEach((before, at) => {
    const now = fields[at];
    if (now?.name === before.name && now.value !== before.value) {
      now.value = before.value;
      now.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  });
};
