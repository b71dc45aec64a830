/*
 * A view in the address of a page: `#nutgraf_cartels_seizures__region_southwest__month_2025-06` for
 * `cartels/seizures?region=southwest&month=2025-06`. Many pages hand the whole hash to
 * `querySelector`, which must not fail. So it has letters, digits, hyphens and underscores only: one
 * underscore between names, two before each key, three before the code of another character.
 */

const MARK = /^#nutgraf[=_]/;
const LONGEST = 8192;
const SIGNS = { '/': '_', '?': '__', '&': '__', '=': '_', ',': '_', '%': '___' };

/** The view that a hash names; links of earlier builds have it as it is, after `#nutgraf=`. */
export const viewIn = (hash) => {
  // What is longer no explainer has written.
  const view = MARK.test(hash) && hash.length < LONGEST ? hash.slice(9) : '';
  return hash[8] === '=' ? view : view.replace(/___([\da-f]{2})/gi, '%$1')
    .replace('__', '?').replace(/__/g, '&').replace('_', '/').replace(/([?&][^_&]*)_/g, '$1=')
    .replace(/_/g, ',');
};

/** The hash that names a view. */
export const hashOf = (view) => `#nutgraf_${view.replace(/=(?=&|$)/g, '').replace(/[^A-Za-z\d-]/g,
  (sign) => SIGNS[sign] || `___${sign.charCodeAt().toString(16)}`)}`;
