import { climb } from './climb.js';
import { embeds } from './embeds.js';
import { giveRoomBack } from './room.js';
import { tell, warn } from './tell.js';

/** Leaves, or brings back, the step below. */
export const degrade = (element, { reason = 'unknown', message }) => {
  const embed = embeds.get(element);
  if (embed) {
    embed.live = null;
    if (embed.fragment) {
      // A fragment that will not come alive shows no control that it cannot serve.
      embed.shell.dataset.still = reason;
      // Moved, it would lose a press that is under way.
      if (!embed.fragment.isConnected) {
        embed.shell.replaceChildren(embed.fragment);
      }
      if (/unreachable$/.test(reason)) {
        addEventListener('online', () => {
          embed.climbing = false;
          climb(element);
        }, { once: true });
      }
    } else {
      // Nothing will come that needs the room.
      giveRoomBack(element);
    }
  }
  warn(reason, message);
  tell(element, 'degraded', { reason, message, rung: +!!embed?.fragment });
};
