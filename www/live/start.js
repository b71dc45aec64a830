/*
 * The one instance of the wasm: how it starts, and how it ends.
 */
import init, { start as watch } from 'glue';
import { failure, inTime, wrong } from '../embed/failure.js';
import { fetchFile } from '../embed/fetch.js';

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
  dead = `the explainer stopped: ${message.split('\n')[0]}`;
  for (const [embed, { degrade }] of embeds) {
    degrade(embed, failure('panic', dead));
  }
};

/** The wasm as something that can be started. */
const codeOf = async (response, warn) => {
  const type = (response.headers.get('Content-Type') || 'no type').split(';')[0].trim();
  if (type === 'application/wasm') {
    return response;
  }
  const bytes = await response.arrayBuffer();
  if (new Uint8Array(bytes.slice(0, 4)).join() !== '0,97,115,109') {
    throw wrong('wasm-invalid', response.url, 'is a page');
  }
  warn('wasm-type', `${response.url} is sent as ${type}. It works but starts late. `
    + 'Send .wasm files as application/wasm.');
  return bytes;
};

const begin = async ({ base, warn }) => {
  if (!window.WebAssembly) {
    throw failure('browser-unsupported', 'this browser has no wasm, or it is turned off.');
  }
  const url = base + WASM;
  const code = await codeOf(await fetchFile(url, 'wasm', WASM_SRI), warn);
  const started = init({ module_or_path: code }).catch((error) => {
    // Firefox begins before all of it has come, and the line may break then.
    if (error.name === 'AbortError') {
      throw error;
    }
    throw /unsafe-eval|Content Security Policy|disallowed by embedder|CSP/i.test(error)
      ? failure('policy-wasm', 'the CSP of this page blocks wasm. Add '
        + "'wasm-unsafe-eval' to its script-src.")
      : failure('wasm-invalid', `the wasm does not start (${error}).`);
  });
  await inTime(started, 'wasm', url);
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
