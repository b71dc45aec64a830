import { base, nonce } from './base.js';
import { inTime, unreachable } from './failure.js';
import { fetchFile } from './fetch.js';
import { page } from './page.js';
import { useTrusted } from './trusted.js';

/** Runs the live half, whose name and digest the build writes, once for each version. Of scripts of
    this kind all engines check the digest, at each request, before they run them. */
const runGlue = (url) => page.glues[GLUE] || inTime(new Promise((done) => {
  const script = document.createElement('script');
  Object.assign(script, {
    integrity: GLUE_SRI,
    crossOrigin: '',
    nonce,
    // It has just put itself there.
    onload: () => done(page.glues[GLUE] ||= page.glue),
    onerror: () => done(),
  });
  useTrusted('createScriptURL', url, (trusted) => { script.src = trusted; });
  document.head.append(script);
  script.remove();
}), 'glue', url);

/** The live half of the loader. */
export const loadGlue = async () => {
  const url = base + GLUE;
  let glue = await runGlue(url);
  if (!glue) {
    // The browser does not say what it was. What is as it should be now is run once more.
    await fetchFile(url, 'glue', GLUE_SRI);
    glue = await runGlue(url);
  }
  if (!glue) {
    throw unreachable('glue', url);
  }
  return glue;
};
