/** The phases of an embed, and from each the phases that may come next. */
const MOVES = {
  // The publisher's text is painted first.
  waiting: 'fetching gone',
  fetching: 'still failed gone',
  // The publisher's text stays.
  failed: 'waiting gone',
  // The fragment is shown.
  still: 'climbing still gone',
  climbing: 'live still gone',
  live: 'still gone',
  // Removed, taken down, or followed by another: nothing comes after it.
  gone: '',
};

/**
 * What is shown in an element, from the moment it is seen until it asks for something else.
 *
 * - `key`: what the element asks for
 * - `reason`: why it has not got further
 * - `shell`: the box inside its shadow root, with its `fragment`
 * - `live`: the explainer, when it is alive: `show`, `leave`
 * - `words`: the text of the fragment as it came
 * - `link`: the view that was asked for last
 * - `clicked`: what the reader has pressed in the fragment
 */
export const makeEmbed = (element, key) => ({
  element,
  key,
  phase: 'waiting',
  shell: document.createElement('div'),

  /** Goes on to a phase, if it may: whatever comes late asks here first. */
  to(next) {
    const may = MOVES[this.phase].includes(next);
    if (may) {
      this.phase = next;
    }
    return may;
  },
});
