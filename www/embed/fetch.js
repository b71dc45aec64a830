import { inTime, wrong } from './failure.js';

/** What browsers check. Whatever else they find they take for no demand. */
const DIGEST = /^sha(256|384|512)-[\w+/]+=*$/;

/** A file, which must have this digest if one is given, as `read` has it. */
export const fetchFile = (url, name, integrity, read = (response) => response, cache) => {
  const fetchNow = async () => {
    if (integrity !== undefined && !DIGEST.test(integrity)) {
      throw wrong('fragment-changed', url, 'has no digest');
    }
    let fault;
    const response = await fetch(url, { integrity, cache })
      // What was wrong when it was kept would be wrong for a year.
      .catch(() => fetch(url, { integrity, cache: 'reload' }))
      .catch((error) => {
        if (!integrity) {
          throw error;
        }
        // The browser does not say whether it was the network or the digest.
        fault = 'changed';
        return fetch(url);
      });
    const { status } = response;
    if (status !== 200) {
      // A host that fails or is too busy may answer later.
      const why = status > 499 || status === 429 ? 'unreachable' : 'missing';
      throw wrong(`${name}-${why}`, url, `returns ${status}`);
    }
    if (fault) {
      if (name !== 'fragment' && /html/.test(response.headers.get('Content-Type'))) {
        fault = 'invalid';
      }
      throw wrong(`${name}-${fault}`, url, `was ${fault}`);
    }
    return read(response);
  };
  return inTime(fetchNow(), name, url);
};
