/** All that a selector finds in a root. */
export const every = (root, selector) => [...root.querySelectorAll(selector)];
