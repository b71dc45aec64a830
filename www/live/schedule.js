/*
 * Turns of work, so that nothing holds the page up.
 */
import { advance, settled as isSettled } from 'glue';
import { call } from './start.js';

/** Lets the page do what waits, and Yew: what has taken 16 ms it ends in a timer. */
const end = () => new Promise((done) => { setTimeout(done); });

/** Lets the page do what waits: by a message, since a timer that follows others waits 4 ms. */
export const rest = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    // Browsers keep open ones for as long as the page is there.
    port1.close();
    done();
  };
  port2.postMessage(0);
});

export const frame = () => new Promise((done) => { requestAnimationFrame(done); });

let taken = false;

/** A frame of its own for each embed, so that several do not hold the page up together. */
export const turn = async () => {
  while (taken) {
    await frame();
  }
  taken = true;
  requestAnimationFrame(() => { taken = false; });
};

/** Milliseconds of work after which the page may do what waits; and after which Yew may. */
const [SLICE, LONG] = [4, 12];

/** Whether the device is a quick one: it is as soon as an explainer has been begun. */
let quick = null;

/** Says how long it took to begin an explainer. */
export const noteBegin = (took) => {
  quick ??= took < SLICE / 2;
};

export const isQuick = () => quick;

/** On a slow device new rules, parts and the swap have frames of their own. */
export const pause = async () => quick || frame();

/** Waits until Yew has made what was asked for. */
export const settle = async (handle) => {
  // In a microtask, if it takes no time.
  for (let late = null; !isSettled(handle); late = end) {
    await late?.();
  }
};

/** Makes part after part, as long as they are wanted. */
export const make = async (handle, settled, isWanted) => {
  let [more, took] = [true, 0];
  while (isWanted() && more) {
    await (took < LONG ? rest() : end());
    const began = performance.now();
    do {
      more = isWanted() && call(advance, handle);
      // The part is made after this, in a microtask.
      await null;
      took = performance.now() - began;
    } while (more && took < SLICE);
    if (!more) {
      // Parts may have brought others meanwhile.
      await settled();
      more = isWanted() && call(advance, handle);
    }
  }
};
