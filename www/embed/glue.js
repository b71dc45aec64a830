import { addressOf } from './address.js';
import { base } from './base.js';
import { failure, unreachable, wrong } from './failure.js';
import { fetchFile } from './fetch.js';
import { tell, warn } from './tell.js';

// The build writes these: names and digests of what is fetched.
let [glueUrl, wasmUrl] = [base + GLUE, base + WASM];

/** The live half of the loader. Only a link can say which hash a module must have. */
export const loadGlue = () => new Promise((done, fail) => {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload',
    href: glueUrl, integrity: GLUE_SRI, crossOrigin: '', onload: done, onerror: fail }));
}).then(() => import(glueUrl)).catch(async () => {
  const tried = glueUrl;
  // Firefox never asks again for a module that it could not have, unless the address differs.
  glueUrl += '#';
  await fetchFile(tried, 'glue', GLUE_SRI);
  return import(glueUrl).catch(() => {
    throw unreachable('glue', tried);
  });
});

/** Glue and wasm, started: one instance for the whole page. */
export const startGlue = async (panicked) => {
  // Both at once: each round trip costs a phone 150 ms.
  const [glue, wasm] = await Promise.all([loadGlue(), fetchFile(wasmUrl, 'wasm', WASM_SRI)]);
  await glue.start({ wasm, wrong, warn, panicked, failure, tell, address: addressOf });
  return glue;
};
