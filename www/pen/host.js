/*
 * What the pen asks of the explainer whose picture it draws. Nothing in here may throw: an error
 * that passes through the wasm leaves it in an unknown state.
 */

/** Where letters are measured: a canvas that is in no page. */
let letters = null;

let shell = null;
let font = 'sans-serif';
let ground = 255;

/** Colors that were asked for, as `0xRRGGBB`. */
let colours = new Map();

/** A color as the browser itself turns it into sRGB, by way of a property of a probe that shows
    nothing. */
const mixed = (color) => {
  const probe = document.createElement('div');
  shell.append(probe);
  probe.style.outlineColor = `color-mix(in srgb,${color},${color})`;
  const [red, green, blue, alpha = 1] = getComputedStyle(probe).outlineColor
    .match(/-?\d[\d.e-]*/g).map(Number);
  probe.remove();
  // Behind what is not opaque is the ground.
  return [red, green, blue].map((part) => Math.round(part * 255 * alpha + ground * (1 - alpha)))
    .reduce((sum, part) => sum * 256 + Math.min(Math.max(part, 0), 255), 0);
};

/** Takes the look of an explainer. */
export const look = (seen) => {
  shell = seen;
  font = getComputedStyle(shell).fontFamily;
  ground = shell.dataset.scheme === 'dark' ? 24 : 255;
  colours = new Map();
  letters ||= document.createElement('canvas').getContext('2d');
};

export const colourOf = (name) => {
  try {
    if (!colours.has(name)) {
      colours.set(name, mixed(`var(--${name})`));
    }
    return colours.get(name);
  } catch {
    // What is drawn can be seen on any ground.
    return 0x808080;
  }
};

const choose = (size, bold) => {
  letters.font = `${bold ? 'bold' : 'normal'} ${size}px ${font}`;
};

export const widthOf = (text, size, bold) => {
  choose(size, bold);
  return letters.measureText(text).width;
};

export const fontOf = () => font;

export const dropOf = (bold) => {
  choose(100, bold);
  const rise = (baseline) => {
    letters.textBaseline = baseline;
    return letters.measureText('0').actualBoundingBoxAscent;
  };
  return (rise('bottom') - rise('alphabetic')) / 100 || 0;
};
