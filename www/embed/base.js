/*
 * Where the files are: the folder of this script, of what it loads, and of `stories/`. Nothing is
 * asked of a host that neither the build nor the page has named.
 */

import { SELECTOR } from './embeds.js';

/** The name of a loader. Scripts of others are called `embed.js`, too. */
const NAME = /^(.*\/)(embed(-[0-9a-f]{16})?\.js)([?#]|$)/;

// Only set while the script itself runs, so it is read here and not later. A picture called
// `currentScript` would be found here, too.
const { currentScript } = document;
const running = currentScript instanceof HTMLScriptElement ? currentScript : null;

/** The tag of a snippet, which follows an embed, that the page has loaded: for a loader that has no
    tag of its own, such as a module, or a text that was run in another way. Others that there are
    must mean the same folder. */
const pastedTag = () => {
  const tags = [...document.querySelectorAll('script[src]')].filter((tag) => {
    const before = tag.previousElementSibling;
    return NAME.test(tag.src) && performance.getEntriesByName(tag.src).length
      && [before, before?.firstElementChild].some((one) => one?.matches(SELECTOR));
  });
  return new Set(tags.map(({ src }) => NAME.exec(src)[1])).size === 1 && tags[0];
};

const tag = running?.src ? running : pastedTag() || running;
const [, folder = '', file] = NAME.exec(tag?.src) || [];
const named = BASE || tag?.dataset.base
  || document.head.querySelector('meta[name=nutgraf-base]')?.content || folder;

/** What is named may be no address, and then there is no folder. */
const folderOf = () => {
  try {
    return named && new URL(named.replace(/\/?$/, '/'), tag?.src || location).href;
  } catch {
    return '';
  }
};

/** The folder, with a slash at its end; empty if nobody has named one, or some another. */
export const base = folderOf();

/** The address of this loader, by which snippets name it. */
export const address = base + file;

/** The origin of the files, and those besides from which the page allows stories by their address.
    What names no host allows nothing. */
export const origins = [base && new URL(base).origin, ...(tag?.dataset.origins?.split(' ') || [])
  .flatMap((one) => one.match(/^https?:\/\/[^/]+/) || [])];

/** What the page's policy knows this script by. */
export const nonce = tag?.nonce;
