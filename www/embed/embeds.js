export const SELECTOR = '[data-nutgraf],nut-graf';

/** The embeds that this loader serves, by their elements. */
export const embeds = new Map();

/** What an element asks for: another key is another explainer. */
export const keyOf = ({ dataset: { story, block, lang, version, integrity } }) => [story, block,
  lang, version, integrity].join();
