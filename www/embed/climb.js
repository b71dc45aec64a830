/*
 * From the fragment to the live explainer.
 */
import { addressOf } from './address.js';
import { base } from './base.js';
import { degrade } from './degrade.js';
import { embeds } from './embeds.js';
import { fill } from './fill.js';
import { loadGlue, loadScript } from './glue.js';
import { whenIdle } from './idle.js';
import { tell, warn } from './tell.js';

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      forget(target);
      whenIdle(() => climb(embeds.get(target)));
    }
  }
}, { rootMargin: '100%' });

/** Brings an embed to life when the reader comes near and the page is idle. */
export const climbWhenNear = (element) => near.observe(element);

/** No longer waits for the reader. */
export const forget = (element) => near.unobserve(element);

/** Brings an embed to life. */
export const climb = async (embed) => {
  if (!embed || embed.reason || !embed.to('climbing')) {
    return;
  }
  const { element, fragment } = embed;
  forget(element);
  try {
    // What is folded away can be read even where nothing comes alive.
    const [glue] = await Promise.all([loadGlue(), fill(embed)]);
    const live = await glue.climb(embed, {
      addressOf, base, degrade, run: loadScript, tell, warn,
    });
    if (live && embed.to('live')) {
      embed.live = live;
      tell(element, 'live');
      if (embed.link !== live.link) {
        live.show(embed.link);
      }
    } else {
      live?.leave();
      embed.to('still');
    }
  } catch (error) {
    const isWanted = () => embed.phase === 'climbing';
    // What is pressed must not move away.
    while (isWanted() && fragment.matches(':active')) {
      await new Promise(requestAnimationFrame);
    }
    if (isWanted()) {
      degrade(embed, error);
    }
  }
};
