import { checkStatus, unreachable, wrong } from './failure.js';

/** A file whose bytes have this digest. */
export const fetchFile = async (url, name, integrity) => {
  const ask = (hash) => fetch(url, { credentials: 'omit', integrity: hash });
  let response;
  try {
    response = await ask(integrity);
  } catch {
    // The browser does not say whether it was the network or the hash.
    response = integrity && await ask().catch(() => null);
    if (!response) {
      throw unreachable(name, url);
    }
    checkStatus(response.status, name, url);
    throw /html/.test(response.headers.get('Content-Type'))
      ? wrong(`${name}-invalid`, url, 'is a page')
      : wrong(`${name}-changed`, url, 'has changed');
  }
  checkStatus(response.status, name, url);
  return response;
};

/** A fragment as nodes. Read by XMLHttpRequest, which needs no permission to turn text into HTML. */
export const fetchFragment = async (url) => {
  const request = new XMLHttpRequest();
  await new Promise((done, fail) => {
    request.open('GET', url);
    request.responseType = 'document';
    request.onload = done;
    request.onerror = () => fail(unreachable('fragment', url));
    request.send();
  });
  checkStatus(request.status, 'fragment', url);
  const found = request.response?.querySelector('.fragment');
  if (!found) {
    throw wrong('fragment-invalid', url, 'is no text/html fragment');
  }
  return found;
};
