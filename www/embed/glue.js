import { base, nonce } from './base.js';
import { inTime, unreachable } from './failure.js';
import { fetchFile } from './fetch.js';
import { page } from './page.js';
import { useTrusted } from './trusted.js';

/** Runs a script of the build, by its name and digest, once; what it has put where it is taken from.
    Of scripts of this kind all engines check the digest, at each request, before they run them. */
const runScript = (file, digest) => page.glues[file] || inTime(new Promise((done) => {
  const script = document.createElement('script');
  Object.assign(script, {
    integrity: digest,
    crossOrigin: '',
    nonce,
    // It has just put itself there.
    onload: () => done(page.glues[file] ||= page.glue),
    onerror: () => done(),
  });
  useTrusted('createScriptURL', base + file, (trusted) => { script.src = trusted; });
  document.head.append(script);
  script.remove();
}), 'glue', base + file);

/** The same, or what is wrong with it. */
export const loadScript = async (file, digest) => {
  const url = base + file;
  let glue = await runScript(file, digest);
  if (!glue) {
    // The browser does not say what it was. What is as it should be now is run once more.
    await fetchFile(url, 'glue', digest);
    glue = await runScript(file, digest);
  }
  if (!glue) {
    throw unreachable('glue', url);
  }
  return glue;
};

/** The live half of the loader, whose name and digest the build writes. */
export const loadGlue = () => loadScript(GLUE, GLUE_SRI);
