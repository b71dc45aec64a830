// Whatever stands in the attributes of an element, what is asked for lies on a host that the page has
// named, or there is a reason.
import assert from 'node:assert/strict';
import { HOST } from './page.mjs';
import { addressOf } from '../../www/embed/address.js';

const REASONS = ['base-unknown', 'fragment-missing', 'story-missing'];
const ORIGINS = [new URL(HOST).origin, 'https://stories.example'];

/** What of the last embed's attributes was right, to begin with. */
export const SEEDS = [
  ['cartels', 'seizures', 'en', '0123456789abcdef', 'frozen'],
  ['https://stories.example/cartels/', 'groups', 'pt-BR', '', ''],
];

/** Tries an element with these attributes; says whether they were an address. */
export const check = ([story, block, lang, version, frozen]) => {
  // An attribute that is empty is taken for one that is not there, and the other way round.
  const dataset = { story, block: block || undefined, lang: lang || undefined, version };
  let address = null;
  try {
    address = addressOf({ dataset }, frozen);
  } catch (error) {
    assert(REASONS.includes(error.reason), `${JSON.stringify(dataset)}: ${error}`);
    return false;
  }
  const url = new URL(address);
  assert(ORIGINS.includes(url.origin), `${JSON.stringify(dataset)}: ${address}`);
  assert(!url.hash && !url.username, address);
  if (/^[a-z0-9-]{1,64}$/.test(story)) {
    assert(address.startsWith(`${HOST}stories/${story}/`), address);
  }
  return true;
};
