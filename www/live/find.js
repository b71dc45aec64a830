import { failure } from '../embed/failure.js';
import { every } from './every.js';

/** A block that is asked for and not there, with those that there are. */
export const find = async (read, url, block) => {
  const all = await read(`${url}.fragment.html`);
  const known = every(all, '.block > h3').map(({ id }) => id.replace(/-title$/, ''));
  return known.includes(block) ? null
    : failure('block-unknown', `${url} has no block ${block}, only ${known.join()}.`);
};
