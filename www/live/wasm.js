/*
 * How a wasm starts, and what keeps it from starting.
 */
import { failure, inTime, wrong } from '../embed/failure.js';
import { fetchFile } from '../embed/fetch.js';

/** The wasm as something that can be started. */
const codeOf = async (response, warn) => {
  const type = (response.headers.get('Content-Type') || '(none)').split(';')[0].trim();
  if (type === 'application/wasm') {
    return response;
  }
  const bytes = await response.arrayBuffer();
  if (new Uint8Array(bytes.slice(0, 4)).join() !== '0,97,115,109') {
    throw wrong('wasm-invalid', response.url, 'is an HTML page instead of the wasm file');
  }
  warn('wasm-type', `${response.url} is sent with Content-Type ${type}. It works but starts late. `
    + 'Send .wasm files as application/wasm.');
  return bytes;
};

/** Starts a wasm, with the function that its glue has for that. */
export const startWasm = async (init, url, digest, warn) => {
  if (!window.WebAssembly) {
    throw failure('browser-unsupported', 'this browser has no wasm, or it is turned off.');
  }
  const code = await codeOf(await fetchFile(url, 'wasm', digest), warn);
  const started = init({ module_or_path: code }).catch((error) => {
    // Firefox begins before all of it has come, and the line may break then.
    if (error.name === 'AbortError') {
      throw error;
    }
    throw /unsafe-eval|Content Security Policy|disallowed by embedder|CSP/i.test(error)
      ? failure('policy-wasm', 'the CSP of this page blocks wasm. Add '
        + "'wasm-unsafe-eval' to its script-src.")
      : failure('wasm-invalid', `the wasm failed to start (${error}).`);
  });
  await inTime(started, 'wasm', url);
};
