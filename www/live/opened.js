/*
 * What is open among options, and which side of them is shown where there is room for one: the
 * browser's own elements know it, and nothing else is drawn by it.
 */
import { every } from './every.js';

const CON = '[value=con]';

/** Adds what is open in a block to what is chosen there. */
export const opened = (section, chosen) => {
  const options = every(section, '.option');
  const put = (key, is) => {
    const ids = options.filter(is).map(({ dataset: { id } }) => id);
    chosen.set(key, { ids, first: !ids.length });
  };
  if (options.length) {
    put('against', (option) => option.querySelector(CON)?.checked);
    put('open', ({ open }) => open);
  }
  return chosen;
};

/** Opens in a block what is chosen, and shuts the rest. */
export const openThose = (section, chosen) => {
  const [open, against] = ['open', 'against'].map((key) => chosen.get(key)?.ids || []);
  for (const option of every(section, '.option')) {
    const { id } = option.dataset;
    option.open = open.includes(id);
    every(option, '[type=radio]').forEach((one) => {
      one.checked = one.matches(CON) === against.includes(id);
    });
  }
};
