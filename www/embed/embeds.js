export const SELECTOR = '[data-nutgraf], nut-graf';

/** What is shown where: element → { shadow, shell, fragment, climbing, link, live, key }. */
export const embeds = new Map();

/** What an element asks for: another key is another explainer. */
export const keyOf = ({ dataset: { story, block, lang, version } }) => [story, block, lang, version]
  .join();

/** Much may have happened since: removed, another story. */
export const isWanted = (element, embed) => embeds.get(element) === embed;
