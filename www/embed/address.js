/*
 * What an element asks for, as an address. Whoever may write an attribute must not be able to choose
 * a host, so each has a grammar.
 */
import { base, origins } from './base.js';
import { failure } from './failure.js';

const SLUG = /^[a-z0-9-]{1,64}$/;

/** Version, language and block, each of which may be left out. */
const REST = /^([0-9a-f]{16})?,([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?,([a-z][a-z0-9-]{0,63})?$/;

/** The folder of a story, by its name or by its address on an origin that the page allows. */
const folderOf = (story) => {
  try {
    const path = SLUG.test(story) ? `stories/${story}/` : story.replace(/\/?$/, '/');
    const url = new URL(path, base);
    // With the slash no other host can begin so, nor an address with a name in it.
    if (story && origins.some((origin) => url.href.startsWith(`${origin}/`))) {
      return url;
    }
  } catch {
    // No address.
  }
  throw failure('story-missing', `data-story must be on one of these origins: ${origins}.`);
};

/** The address of what an embed shows, without the ending: of its version, or of the latest. */
export const addressOf = ({ dataset }, frozen = true) => {
  const { story = '', version, lang, block } = dataset;
  if (!base) {
    throw failure('base-unknown', 'set data-base.');
  }
  if (!REST.test([version, lang, block])) {
    throw failure('fragment-missing', 'data-lang, -block or -version is wrong.');
  }
  return new URL(`${frozen && version ? `${version}/` : ''}${lang || 'en'}`, folderOf(story)).href;
};
