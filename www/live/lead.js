import { every } from './every.js';

/** Addresses write the letters of ids in their own way. */
const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Leads to what a link, a button or a dot names elsewhere in the explainer, and puts the focus on
    it. */
export const lead = (event) => {
  const { target, currentTarget: root } = event;
  // The shapes of a map have such an address, too.
  const anchor = target.closest('a[href^="#"]');
  // Its words press it also where it is not shown, for there both sides are in sight.
  const reply = target.closest('.reply button');
  const dot = target.closest('.dots > i');
  let there = null;
  // The page's own way to an id does not lead into a shadow root.
  if (anchor) {
    there = root.querySelector(`[id="${CSS.escape(decode(anchor.hash.slice(1)))}"]`);
  } else if (reply?.offsetParent) {
    const side = reply.closest('.pro') ? 'con' : 'pro';
    there = find(root, reply.closest('.sides'), side, reply.value);
  } else if (dot) {
    const [list, option] = [dot.parentNode, dot.closest('.option')];
    const side = list.matches('.dots + .dots') ? 'con' : 'pro';
    there = find(root, option.querySelector('.sides'), side, [...list.children].indexOf(dot));
    dot.classList.add('found');
    option.open = true;
  }
  if (there) {
    event.preventDefault();
    there.tabIndex = -1;
    there.focus();
  }
};

/** An argument by its place on a side, which is then the one in sight. */
const find = (root, sides, side, place) => {
  const there = sides.querySelectorAll(`.${side} > ul > li`)[place];
  every(root, '.found').forEach((before) => before.classList.remove('found'));
  there?.classList.add('found');
  sides.querySelector(`[value=${side}]`).click();
  return there;
};
