/*
 * What our views write, by the names that parsers give: a test compares it with all fragments.
 * All `aria-` and `data-` attributes may stay, too.
 */

export const ELEMENTS = ' a b button canvas caption circle dd defs details div dl dt fieldset footer g '
  + 'h2 h3 h4 h5 header input label legend li line ol optgroup option p path '
  + 'pattern rect section select span strong summary svg table tbody td text tfoot '
  + 'th thead tr ul ';

export const ATTRIBUTES = ' autocomplete checked class colspan cx cy d dx dy height hidden id label lang '
  + 'max min name open part patternUnits preserveAspectRatio r rel role rx scope '
  + 'selected step stroke-dasharray stroke-linecap stroke-opacity stroke-width '
  + 'tabindex target text-anchor type value viewBox width x x1 x2 y y1 y2 ';
