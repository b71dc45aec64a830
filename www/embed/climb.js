/*
 * From the fragment to the live explainer.
 */
import { addressOf } from './address.js';
import { degrade } from './degrade.js';
import { embeds, isWanted } from './embeds.js';
import { failure } from './failure.js';
import { fetchFile } from './fetch.js';
import { startGlue } from './glue.js';
import { whenIdle } from './idle.js';
import { settleRoom } from './room.js';

const files = new Map();
let glue = null;
let dead = null;

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      near.unobserve(target);
      whenIdle(() => climb(target));
    }
  }
}, { rootMargin: '100%' });

/** Lets an element come alive when the reader comes near. */
export const watchNear = (element) => near.observe(element);

export const unwatchNear = (element) => near.unobserve(element);

/** Called by the wasm when it has panicked: nothing in it can be trusted any more. */
const panicked = (message) => {
  dead = failure('panic', message);
  for (const [element, { climbing }] of embeds) {
    if (climbing) {
      degrade(element, dead);
    }
  }
};

/** The story's data, once for all of its embeds. */
const dataOf = (element, { dataset }) => {
  const url = new URL(dataset.file, addressOf(element)).href;
  if (!files.has(url)) {
    const bytes = fetchFile(url, 'story', dataset.integrity)
      .then((response) => response.arrayBuffer());
    // A failure is not kept: the next embed may come when the network is back.
    bytes.catch(() => files.delete(url));
    files.set(url, bytes);
  }
  return files.get(url);
};

/** Brings an embed to life. */
export const climb = async (element) => {
  const embed = embeds.get(element);
  if (!embed?.fragment || embed.climbing || element.dataset.live === 'never') {
    return;
  }
  embed.climbing = true;
  delete embed.shell.dataset.still;
  near.unobserve(element);
  try {
    if (dead) {
      throw dead;
    }
    glue ??= startGlue(panicked);
    // The next embed may come when the network is back.
    glue.catch(() => { glue = null; });
    const [live, bytes] = await Promise.all([glue, dataOf(element, embed.fragment)]);
    await live.climb(element, embed, bytes, () => isWanted(element, embed) && !dead);
    settleRoom(embed);
  } catch (error) {
    // What is pressed must not move away.
    while (embed.fragment.matches(':active')) {
      await new Promise(requestAnimationFrame);
    }
    if (isWanted(element, embed)) {
      degrade(element, error);
    }
  }
};
