/*
 * Views that are asked for: by a link, or by the page.
 */
import { addressOf } from './address.js';
import { climb } from './climb.js';
import { embeds } from './embeds.js';
import { loadGlue } from './glue.js';

/** Shows the view that a link names, as soon as it can be shown. */
export const showView = (embed, link) => {
  embed.link = link;
  if (embed.live) {
    embed.live.show(link);
  } else {
    climb(embed);
  }
};

/** Goes where the address of the page leads. */
export const followAddress = async (embed, again) => {
  if (embed.fragment && /^#nutgraf[=_]/.test(location.hash)) {
    try {
      const { follows } = await loadGlue();
      if (follows(embed, addressOf(embed.element, false), again)) {
        showView(embed, location.hash);
      }
    } catch {
      // Whatever comes alive says why it cannot.
    }
  }
};

/** Follows the address when it changes. */
export const watchAddress = () => addEventListener('hashchange', () => {
  embeds.forEach((embed) => followAddress(embed, true));
});
