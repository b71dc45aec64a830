import { giveRoomBack } from './room.js';
import { tell, warn } from './tell.js';

/** Leaves, or brings back, the step below. */
export const degrade = (embed, { reason = 'unknown', message }) => {
  const { element, shell, fragment } = embed;
  if (embed.to(fragment ? 'still' : 'failed')) {
    embed.reason = reason;
    embed.live = null;
    if (!fragment) {
      giveRoomBack(element);
    } else {
      // A fragment that will not come alive shows no control that it cannot serve.
      shell.dataset.still = reason;
      // Moved, it would lose a press that is under way.
      if (!fragment.isConnected) {
        shell.replaceChildren(fragment);
      }
    }
    // First: a console of the page's own may throw.
    tell(element, 'degraded', { reason, message, rung: +!!fragment });
    warn(reason, message);
  }
};
