import init, { start as watch } from 'glue';

/** What the loader has handed over: ways to fetch and to tell. */
export let loader = null;

/** The wasm as something that can be started. */
const code = async (response) => {
  const type = (response.headers.get('Content-Type') || 'no type').split(';')[0].trim();
  if (type === 'application/wasm') {
    return response;
  }
  const bytes = await response.arrayBuffer();
  if (new Uint8Array(bytes.slice(0, 4)).join() !== '0,97,115,109') {
    throw loader.wrong('wasm-invalid', response.url, 'is a page');
  }
  loader.warn('wasm-type', `${response.url} is sent as ${type}. It works, but starts later: let the server `
    + 'send .wasm files as application/wasm.');
  return bytes;
};

/** Starts the one instance of the page; the loader brings the wasm and ways to tell. */
export const start = async (handed) => {
  loader = handed;
  const bytes = await code(loader.wasm);
  try {
    await init({ module_or_path: bytes });
  } catch (error) {
    const policy = /unsafe-eval|Content Security Policy|disallowed by embedder|CSP/i.test(error);
    throw policy
      ? loader.failure('policy-wasm', 'the policy of this page forbids wasm. Add '
        + "'wasm-unsafe-eval' to its script-src.")
      : loader.failure('wasm-invalid', `the wasm does not start (${error}).`);
  }
  watch((message) => {
    loader.panicked(`the explainer stopped: ${message.split('\n')[0]}`);
  });
};
