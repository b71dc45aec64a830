/*
 * The arguments of a block of options, as a table: the data have nothing of them.
 */
import { every } from '../live/every.js';

const COLUMNS = 'family,option,side,speaker,argument,publisher,source,address';

/** A cell in quotes. A spreadsheet would take some for a formula: see `src/chart/table.rs`. */
const cell = (text) => `"${text.replace(/\s+/g, ' ').trim().replaceAll('"', '""')
  .replace(/^[-=+@＝＋－＠]/, "'$&")}"`;

/** The arguments of a block, a row each: they are not in the data, but here they stand. */
const rowsOf = (block) => every(block, '.option .side > ul > li')
  .map((one) => {
    const text = (element, selector) => element.querySelector(selector)?.textContent || '';
    const [side, link] = [one.closest('.side'), one.querySelector('.source a')];
    return [
      text(one.closest('.family'), 'h4'),
      one.closest('.option').querySelector('.name').firstChild.textContent,
      side.querySelector('h5').textContent.replace(/ \(\d+\)$/, ''),
      one.querySelector('.by').firstChild.textContent,
      text(one, '.said'),
      text(one, '.cite > summary').replace(/^[^:]*: /, ''),
      text(one, '.source'),
      link ? link.href : '',
    ];
  });

/** The arguments as CSV. */
export const argumentsOf = (block) => {
  const rows = rowsOf(block).map((row) => `\r\n${row.map(cell)}`);
  return `\ufeff${COLUMNS}${rows.join('')}\r\n`;
};
