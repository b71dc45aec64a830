import { loader } from './start.js';

/** A frozen embed says when there are newer figures; who is offline reads on. */
export const compare = async (element, shell) => {
  const { version } = element.dataset;
  if (version) {
    const answer = await fetch(`${loader.address(element, false)}.version.json`).catch(() => null);
    const newest = answer && answer.ok ? await answer.json() : { version };
    shell.dataset.newer = newest.version !== version;
  }
};
