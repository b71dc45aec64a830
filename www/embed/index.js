/*
 * Nutgraf loader. Bundled as a classic script: <script src="…/embed.js" async></script>
 *
 * Finds every [data-nutgraf] and <nut-graf> of the page, now and later, and shows the story that
 * data-story names in it: first as the finished fragment, then, when the reader comes near or
 * touches it, alive. What fails leaves the reader on the step below. Safe to load twice. Sends
 * nothing anywhere.
 */
import { address, base } from './base.js';
import { defineElement, refresh, scan, scanPainted, showViewNow } from './element.js';
import { embeds } from './embeds.js';
import { watchAddress } from './follow.js';
import { loaded } from './idle.js';
import { me } from './me.js';
import { page } from './page.js';
import { retry, watchNetwork } from './retry.js';
import { watchPage } from './watch.js';

/** Looks for embeds everywhere, also for those that are gone. */
const scanAll = (again) => {
  if (again) {
    retry(true);
  }
  [...embeds.keys()].forEach(refresh);
  scan();
};

const same = page.loaders.find((loader) => loader.base === base && loader.glue === GLUE);
if (same) {
  same.addresses.push(address);
} else {
  page.loaders.push(Object.assign(me, { refresh, scan: scanAll, showView: showViewNow }));
  watchAddress();
  watchPage();
  watchNetwork();
  defineElement();
  document.addEventListener('readystatechange', scanPainted);
  scanPainted();
  // An element whose loader has not come is served by another.
  loaded.then(() => scanAll());
}
// Another loader may be what elements have waited for.
page.loaders.forEach((loader) => loader.scan());
