// A block of an explainer as far as links see it: what its state says, and options with two sides. It
// takes over only what it has, as the wasm does.
import assert from 'node:assert/strict';
import { idOf, say } from '../../www/live/outside.js';

const ID = 'seizures';
const MONTHS = 86;

const month = (nth) => `${2018 + Math.floor((nth + 9) / 12)}-${String((nth + 9) % 12 + 1).padStart(2, '0')}`;

/** What can be chosen, by key; at first that is the first of each. */
const KEYS = {
  region: ['', 'north', 'south'],
  month: Array.from({ length: MONTHS }, (_, nth) => month(nth)),
  unit: ['lb', 'kg'],
  group: ['', 'ms-13', 'tda'],
};

const viewOf = () => {
  const state = {};
  const entries = Object.entries(KEYS);
  const view = {
    state,
    tell(block, chosen) {
      assert.equal(block, ID);
      entries.forEach(([key, [first]]) => say(chosen, key, state[key], state[key] === first));
    },
    show(block, chosen) {
      assert.equal(block, ID);
      for (const [key, ids] of entries) {
        const asked = idOf(chosen, key);
        state[key] = ids.includes(asked) ? asked : ids[0];
      }
    },
  };
  view.show(ID, new Map());
  return view;
};

const optionOf = (id) => {
  const sides = ['pro', 'con'].map((value) => ({
    value, checked: value === 'pro', matches: (selector) => selector === `[value=${value}]`,
  }));
  return {
    dataset: { id }, open: false, sides,
    querySelector: (selector) => sides.find((side) => side.matches(selector)) ?? null,
    querySelectorAll(selector) {
      assert.equal(selector, '[type=radio]');
      return sides;
    },
  };
};

/** A root in which links find one block, and the view of it. */
export const rootOf = () => {
  const view = viewOf();
  const options = ['strikes', 'treaty'].map(optionOf);
  const found = { '.option': options, '.phrase [selected], .choice [selected]': [] };
  const section = {
    firstChild: { id: `${ID}-title` },
    querySelectorAll: (selector) => found[selector],
  };
  const anchor = {
    href: `https://articles.example/one.html#nutgraf_cartels_${ID}`,
    get hash() {
      return new URL(this.href).hash;
    },
    closest: () => section,
  };
  return {
    view,
    querySelectorAll: () => [anchor],
    /** Each control holds one of the things that it offers. */
    assertWhole() {
      assert.deepEqual(Object.keys(view.state), Object.keys(KEYS));
      for (const [key, id] of Object.entries(view.state)) {
        assert(KEYS[key].includes(id), `${key}: ${id}`);
      }
      for (const { open, sides } of options) {
        assert.equal(typeof open, 'boolean');
        assert.equal(sides.filter(({ checked }) => checked).length, 1);
      }
    },
  };
};
