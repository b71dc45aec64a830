import { cutDown } from './cut.js';
import { wrong } from './failure.js';
import { fetchFile } from './fetch.js';
import { warn } from './tell.js';
import { useTrusted } from './trusted.js';

/** A fragment as nodes, and nothing in it that no view of ours writes. */
export const fetchFragment = async (url, integrity, cache) => {
  const text = await fetchFile(url, 'fragment', integrity,
    (response) => (/html/.test(response.headers.get('Content-Type')) ? response.text() : ''), cache);
  const fragment = useTrusted('createHTML', text,
    (html) => new DOMParser().parseFromString(html, 'text/html')).querySelector('div.fragment');
  // Without a digest only what stands at its end says that all of it has come.
  if (!fragment?.querySelector(integrity ? '*' : '.newer')) {
    if (!cache) {
      // It may be what was kept while somebody copied the files.
      return fetchFragment(url, integrity, 'reload');
    }
    throw wrong('fragment-invalid', url, 'is invalid');
  }
  const cut = cutDown(fragment);
  if (cut[0]) {
    warn('fragment-unsafe', `${url} contained ${cut} (now removed).`);
  }
  return fragment;
};
