import { climb } from './climb.js';
import { embeds } from './embeds.js';
import { show } from './show.js';

/** Tries again what could not be had; with `all`, whatever else has failed, too. */
export const retry = (all) => embeds.forEach((embed) => {
  const { reason } = embed;
  if (all ? reason : /unreachable$/.test(reason)) {
    embed.reason = null;
    if (embed.to('waiting')) {
      show(embed);
    } else {
      climb(embed);
    }
  }
});

/** The network may be back when the browser says so, or when the reader is. */
export const watchNetwork = () => {
  for (const type of ['online', 'visibilitychange']) {
    addEventListener(type, () => retry());
  }
};
