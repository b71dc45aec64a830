/*
 * Views that are asked for: by a link, or by the page.
 */
import { addressOf } from './address.js';
import { climb } from './climb.js';
import { embeds } from './embeds.js';

/** Shows the view that a link names, as soon as it can be shown. */
export const showView = (element, link) => {
  const embed = embeds.get(element) || {};
  embed.link = link;
  if (embed.live) {
    embed.live.show();
  } else {
    climb(element);
  }
};

/** Goes where the address of the page leads. */
export const followAddress = (element, again) => {
  const { block } = element.dataset;
  const [story] = addressOf(element, false).split('/').slice(-2);
  // As `hashOf` writes it, or as earlier builds did.
  const hash = `${location.hash}?`.replace('__', '?').replace('_', '=').replace('_', '/');
  if (hash.startsWith(`#nutgraf=${story}/${block ? `${block}?` : ''}`)) {
    // Readers who have begun to read are not carried off. To ask lays out what has come.
    if (again || !scrollY) {
      element.scrollIntoView({ block: again ? 'start' : 'nearest', behavior: 'instant' });
    }
    showView(element, location.hash);
  }
};

/** Follows the address when it changes. */
export const watchAddress = () => addEventListener('hashchange', () => embeds.forEach(
  ({ fragment }, element) => {
    if (fragment) {
      followAddress(element, true);
    }
  }));
