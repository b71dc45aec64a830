/*
 * The one instance of the wasm: how it starts, and how it ends.
 */
import init, { start as watch } from 'glue';
import { failure } from '../embed/failure.js';
import { startWasm } from './wasm.js';

/** Embeds that are alive or on the way, with the loader that each has come from. */
const embeds = new Map();

let dead = null;

/** Keeps an embed, to be told of a panic as long as it is alive. */
export const keep = (embed, host) => {
  if (dead) {
    throw failure('panic', dead);
  }
  embeds.set(embed, host);
};

export const release = (embed) => embeds.delete(embed);

/** After a panic nothing in the instance can be trusted any more. */
const panicked = (message) => {
  if (!dead) {
    dead = `the explainer stopped: ${message.split('\n')[0]}`;
    for (const [embed, { degrade }] of embeds) {
      degrade(embed, failure('panic', dead));
    }
  }
};

/** A call into the wasm, after which nothing in it can be trusted either if it was a trap. */
export const call = (work, ...given) => {
  try {
    return work(...given);
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) {
      panicked(error.message);
    }
    throw error;
  }
};

const begin = async ({ base, warn }) => {
  await startWasm(init, base + WASM, WASM_SRI, warn);
  watch(panicked);
};

let starting = null;

/** Starts the one instance. A failure is not kept: the next embed may come when the network is
    back. */
export const start = (host) => {
  starting ||= begin(host).catch((error) => {
    starting = null;
    throw error;
  });
  return starting;
};
