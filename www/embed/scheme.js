/*
 * Light or dark: what the publisher says, then how the page looks, then the system.
 */
import { parentOf } from './parent.js';

/** The reader's system. */
export const dark = matchMedia('(prefers-color-scheme: dark)');

/** Lightness below which a ground is dark. */
const DARK = 0.4;

/** The colors of a gradient, as computed style writes them. */
const COLORS = /(rgba?|color|(ok)?l(ab|ch))\([^()]+\)/g;

/** How light a color is, and how much it covers, each from 0 to 1. The browser itself turns what is
    not written as rgb() into sRGB, by way of a property of the probe that does not show. */
const lightnessOf = (color, probe) => {
  let text = color;
  if (!/^rgb/.test(text)) {
    probe.style.outlineColor = `color-mix(in srgb,${text},${text})`;
    text = getComputedStyle(probe).outlineColor;
    probe.style.outlineColor = '';
  }
  const [red, green, blue, alpha = 1] = (text.match(/-?[\d.]+(e-?\d+)?/g) || []).map(Number);
  return [(2 * red + 7 * green + blue) / (/^rgb/.test(text) ? 2550 : 10), alpha];
};

/** How light the ground is that is seen around an element. */
const lightnessAround = (element, probe) => {
  let [light, left] = [0, 1];
  const lay = (color, part) => {
    const [one, alpha] = lightnessOf(color, probe);
    light += left * alpha * part * one;
    left *= 1 - alpha * part;
  };
  // From the uppermost layer down.
  for (let above = element; left > 0.05 && (above = parentOf(above));) {
    const { backgroundColor, backgroundImage, backgroundSize } = getComputedStyle(above);
    if (/url\(/.test(backgroundImage)) {
      break;
    }
    // Each color of a gradient has the same part. A stripe is no ground.
    const colors = !/px/.test(backgroundSize) && backgroundImage.match(COLORS) || [];
    colors.forEach((color, at) => lay(color, 1 / (colors.length - at)));
    lay(backgroundColor, 1);
  }
  // A picture, or no background at all: the text of the page can be read on it.
  const { color } = getComputedStyle(parentOf(element));
  return light + left * (1 - lightnessOf(color, probe)[0]);
};

/** The scheme for an embed, with an element of ours in it as the probe. */
export const schemeOf = (element, probe) => {
  const { theme, dark: asked } = element.dataset;
  return /^(dark|light)$/.test(theme) ? theme : { true: 'dark', false: 'light' }[asked]
    || (lightnessAround(element, probe) < DARK ? 'dark' : 'light');
};
