// A block of an explainer as far as links see it: choices, a list, options with sides, a reading. What
// a reader could do with each control is all that can be done with it.
import assert from 'node:assert/strict';

const ID = 'seizures';
const MONTHS = 86;

const month = (nth) => `${2018 + Math.floor((nth + 9) / 12)}-${String((nth + 9) % 12 + 1).padStart(2, '0')}`;

/** Radio buttons of one name, and how many of them are pressed. */
const radios = (name, values, data = {}) => {
  const all = values.map((value, nth) => ({
    name, value, dataset: data, checked: !nth, matches: () => false,
    click() {
      all.forEach((one) => { one.checked = one === this; });
    },
  }));
  return all;
};

/** The elements of the block by what links look for. */
const controlsOf = () => {
  const [region, unit] = [radios(`${ID}-region`, ['', 'north', 'south']), radios(`${ID}-unit`, ['lb', 'kg'])];
  const list = {
    name: `${ID}-group`, value: '', dataset: {}, selectedIndex: 0, matches: () => false,
    options: [{ dataset: {} }, { dataset: { id: 'ms-13' } }, { dataset: { id: 'tda' } }],
    get selectedOptions() {
      return this.options.slice(this.selectedIndex, this.selectedIndex + 1);
    },
    dispatchEvent: () => true,
  };
  const options = ['strikes', 'treaty'].map((id) => {
    const sides = radios(`side-${id}`, ['pro', 'con']);
    return {
      dataset: { id }, open: false, sides, matches: (selector) => selector === '.option',
      querySelector(selector) {
        const [, side] = /^\[value=(con|pro)\]:not\(:checked\)$/.exec(selector);
        return sides.find(({ value, checked }) => value === side && !checked) ?? null;
      },
    };
  });
  let at = 0;
  // Whatever it is set to, it holds a step between its ends.
  const slider = {
    max: String(MONTHS - 1),
    get value() {
      return String(at);
    },
    set value(value) {
      const number = Number(value);
      at = Number.isFinite(number) ? Math.min(Math.max(Math.round(number), 0), MONTHS - 1) : MONTHS >> 1;
    },
    dispatchEvent() {
      reading.dataset.id = month(at);
    },
  };
  const reading = {
    dataset: { id: month(0) }, matches: (selector) => selector === '.reading', querySelector: () => slider,
  };
  return { region, unit, list, options, reading };
};

/** A root in which links find one block. */
export const rootOf = () => {
  const { region, unit, list, options, reading } = controlsOf();
  const buttons = [...region, ...unit];
  const pressed = (all) => all.filter(({ checked }) => checked);
  const found = {
    'input:checked, select, .option, .reading, .until': () => [...pressed(buttons), list, reading,
      ...options.flatMap((one) => [one, ...pressed(one.sides)])],
    'input, select': () => [...buttons, list, ...options.flatMap(({ sides }) => sides)],
    '.option': () => options,
    '.reading': () => [reading],
  };
  const section = {
    firstChild: { id: `${ID}-title` },
    querySelectorAll: (selector) => found[selector](),
  };
  const anchor = {
    href: `https://articles.example/one.html#nutgraf_cartels_${ID}`,
    get hash() {
      return new URL(this.href).hash;
    },
    closest: () => section,
  };
  return {
    querySelectorAll: () => [anchor],
    /** Each control holds one of the things that it offers. */
    assertWhole() {
      for (const all of [region, unit, ...options.map(({ sides }) => sides)]) {
        assert.equal(pressed(all).length, 1);
      }
      assert(list.selectedOptions.length === 1, String(list.selectedIndex));
      assert(options.every(({ open }) => typeof open === 'boolean'));
    },
  };
};
