import { failure } from './failure.js';

let sheet = null;

/** The style sheet, which the build writes; only where the browser can do what it needs. */
export const sheetOf = () => {
  try {
    if (!sheet && CSS.supports('color:color-mix(in srgb,red,red)')) {
      const made = new CSSStyleSheet();
      made.replaceSync(STYLE);
      sheet = made;
    }
  } catch {
    // It is too old to make one.
  }
  if (!sheet) {
    throw failure('browser-unsupported', 'browser too old.');
  }
  return sheet;
};
