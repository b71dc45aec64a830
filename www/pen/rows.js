/*
 * What is seen of options, as rows for the pen: of arguments the data have nothing.
 */

const every = (root, selector) => [...root.querySelectorAll(selector)];

/** The own words of an element, without those of what is marked in it. */
const words = (element) => (element ? [...element.childNodes] : [])
  .filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join('')
  .replace(/\s+/g, ' ').trim();

/** A mark for each argument of a side, as the overview has them; where it has none, their number. */
const marks = (option, side, nth) => {
  const dots = every(option, 'summary .dots')[nth];
  return dots ? [...dots.children].map((one) => (one.localName === 'i'
    ? { hollow: 'o' }[one.className] || 'x' : one.textContent)).join('')
    : `+${every(option, `.${side} > ul > li`).length}`;
};

/** The rows of a block of options, with tabs between their cells; nothing of any other block. */
export const rowsOf = (section) => {
  const all = every(section, '.option');
  if (!all.length) {
    return '';
  }
  // Where two are compared, the others are hidden together.
  const listed = !all[0].closest('.family').parentElement.closest('[hidden]');
  const pair = every(section, 'select').map((one) => one.selectedOptions[0]?.dataset.id);
  const isSeen = (option) => (listed ? !option.closest('[hidden]')
    : pair.includes(option.dataset.id));
  const sides = every(all[0], '.side > h5').map(words);
  const rows = [['sides', ...sides]];
  for (const family of every(section, '.family')) {
    const seen = every(family, '.option').filter(isSeen);
    if (seen.length) {
      rows.push(['family', words(family.querySelector('h4'))]);
      rows.push(...seen.map((option) => ['option', words(option.querySelector('.name')),
        marks(option, 'pro', 0), marks(option, 'con', 1)]));
    }
  }
  return rows.map((row) => row.join('\t')).join('\n');
};
