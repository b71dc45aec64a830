/*
 * Nutgraf loader. Bundled as a classic script: <script src="…/embed.js" async></script>
 *
 * Finds every [data-nutgraf] and <nut-graf> of the page, now and later, and shows the story that
 * data-story names in it: first as the finished fragment, then, when the reader comes near or
 * touches it, alive. What fails leaves the reader on the step below. Safe to load twice. Sends
 * nothing anywhere.
 */
import { base } from './base.js';
import { defineElement, scan, scanAgain, scanPainted } from './element.js';
import { watchAddress } from './follow.js';
import { watchPage } from './watch.js';

// An element with this id would be found here, too.
if (window.nutgraf?.scan) {
  window.nutgraf.scan();
} else {
  watchAddress();
  watchPage();
  defineElement();
  window.nutgraf = { base, scan: scanAgain };
  document.addEventListener('readystatechange', scanPainted);
  scan();
  scanPainted();
}
