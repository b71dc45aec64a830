import { every } from './link.js';
import { save } from './outside.js';

/** Addresses write the letters of ids in their own way. */
const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Leads to what a link or a button names elsewhere in the explainer, and puts the focus on it. */
export const lead = (event) => {
  const { target, currentTarget: root } = event;
  const anchor = target.closest('[href^="#"]');
  const reply = target.closest('.reply button');
  const file = target.closest('[data-save="csv"]');
  if (file) {
    const [title] = file.closest('.block').children;
    save(title.id.replace(/-title$/, '.csv'), 'text/csv;charset=utf-8',
      `\ufeff${file.dataset.text.replaceAll('\n', '\r\n')}\r\n`);
  }
  let there = null;
  // The page's own way to an id does not lead into a shadow root.
  if (anchor) {
    there = root.querySelector(`[id="${CSS.escape(decode(anchor.hash.slice(1)))}"]`);
  } else if (reply) {
    there = answer(root, reply);
  }
  if (there) {
    event.preventDefault();
    there.tabIndex = -1;
    there.focus();
  }
};

/** The argument on the other side that a reply names. */
const answer = (root, reply) => {
  const sides = reply.closest('.sides');
  const side = reply.closest('.pro') ? 'con' : 'pro';
  const there = sides.querySelectorAll(`.${side} > ul > li`)[reply.value];
  every(root, '.found').forEach((before) => before.classList.remove('found'));
  there?.classList.add('found');
  sides.querySelector(`[value=${side}]`).click();
  return there;
};
