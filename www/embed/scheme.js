/*
 * Light or dark: what the publisher says, then how the page looks, then the system.
 */

/** The reader's system. */
export const dark = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark, or nothing for a colour through which another is seen. */
const shadeOf = (colour) => {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) || []).map(Number);
  return colour.startsWith('rgb') && alpha > 0.5
    && (2 * red + 7 * green + blue < 1020 ? 'dark' : 'light');
};

/** The scheme for an embed. */
export const schemeOf = (element) => {
  const { theme, dark: asked } = element.dataset;
  let found = /^(dark|light)$/.test(theme) ? theme : { true: 'dark', false: 'light' }[asked];
  for (let above = element; !found && (above = above.parentElement);) {
    found = shadeOf(getComputedStyle(above).backgroundColor);
  }
  // No background anywhere: the browser paints the page, by the page's own color-scheme.
  const styled = getComputedStyle(element.parentElement || document.documentElement).colorScheme;
  // The meta element holds where no style says otherwise, and is not part of computed style.
  const own = styled === 'normal'
    && document.querySelector('meta[name="color-scheme" i]')?.content || styled;
  return found || (/dark/.test(own) && (dark.matches || !/light/.test(own)) ? 'dark' : 'light');
};
