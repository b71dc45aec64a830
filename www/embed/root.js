import { failure } from './failure.js';

/** The shadow root of an element, which is ours alone, and the fragment that is in it already. */
export const openRoot = (element) => {
  let root = element.shadowRoot;
  // A page of ours has the fragment in it from the start.
  const there = root?.querySelector('.shell > .fragment');
  if (!there && !root?.nutgraf) {
    try {
      root = element.attachShadow({ mode: 'open' });
    } catch {
      throw failure('element-unsuitable', 'use a <div>.');
    }
  }
  root.nutgraf = true;
  return [root, there];
};
