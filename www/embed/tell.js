import { base } from './base.js';

const warned = new Set();

/** One line on the console, once, with the page that says more. */
export const warn = (reason, message) => {
  const line = `[nutgraf] ${reason}: ${message} ${base}reasons.html#${reason}`;
  if (!warned.has(line)) {
    warned.add(line);
    console.warn(line);
  }
};

/** An event for the page. */
export const tell = (element, name, detail) => element.dispatchEvent(
  new CustomEvent(`nutgraf:${name}`, {
    bubbles: true,
    composed: true,
    detail: { story: element.dataset.story, block: element.dataset.block, ...detail },
  }));
