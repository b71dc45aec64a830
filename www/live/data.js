import { failure } from '../embed/failure.js';
import { fetchFile } from '../embed/fetch.js';

const files = new Map();

/** The story's data, once for all of its embeds. */
export const dataOf = ({ dataset: { file, integrity } }, address) => {
  if (!/^[\w.-]+$/.test(file)) {
    throw failure('fragment-invalid', `${address} names no data file.`);
  }
  const url = new URL(file, address).href;
  if (!files.has(url)) {
    const bytes = fetchFile(url, 'story', integrity || '', (response) => response.arrayBuffer());
    // A failure is not kept: the next embed may come when the network is back.
    bytes.catch(() => files.delete(url));
    files.set(url, bytes);
  }
  return files.get(url);
};
