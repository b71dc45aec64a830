import { failure } from './failure.js';

/** Style sheets by their text: several embeds share them. */
const sheets = new Map();

const sheetOf = (text) => {
  if (!sheets.has(text)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheets.get(text);
};

/** What the build writes, and what a fragment brings along for its kinds of blocks: that must not
    ask for anything. Only where the browser can do what they need. */
export const sheetsOf = ({ dataset: { style = '' } } = { dataset: {} }) => {
  try {
    if (CSS.supports('color:color-mix(in srgb,red,red)')) {
      return [sheetOf(STYLE), sheetOf(/url\(|image|src|\\/i.test(style) ? '' : style)];
    }
  } catch {
    // It is too old to make one.
  }
  throw failure('browser-unsupported', 'browser too old.');
};
