/*
 * Light or dark: what the publisher says, then how the page looks, then the system.
 */
import { parentOf } from './parent.js';

/** The reader's system. */
export const dark = matchMedia('(prefers-color-scheme: dark)');

/** Lightness below which a ground is dark. */
const DARK = 0.4;

/** The colors of a gradient, as computed style writes them. */
const COLORS = /\b(rgb|color|ok|l)\w*\([^()]+\)/g;

/** How light a color is, and how much it covers, each from 0 to 1. Most are written in sRGB. The
    browser turns any other into it, by way of a property of the probe that does not show: this costs
    a look at all styles. */
const lightnessOf = (color, probe) => {
  const mix = !/^rgb/.test(color);
  if (mix) {
    probe.style.outlineColor = `color-mix(in srgb,${color},${color})`;
    color = getComputedStyle(probe).outlineColor;
  }
  // What a page has just taken out has no colors.
  const [red, green, blue, alpha = 1] = color.match(/-?\d[\d.e-]*/g) || [];
  return [(2 * red + 7 * green + +blue) / (mix ? 10 : 2550), +alpha];
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
  const { color } = getComputedStyle(parentOf(element) || element);
  return light + left * (1 - lightnessOf(color, probe)[0]);
};

/** The scheme for an embed, with an element of ours in it as the probe. */
export const schemeOf = (element, probe) => {
  const { theme, dark: asked } = element.dataset;
  // Every other object would know names such as `constructor`.
  const isDark = { __proto__: null, dark: 1, light: 0, true: 1, false: 0 }[theme || asked];
  return isDark ?? lightnessAround(element, probe) < DARK ? 'dark' : 'light';
};
