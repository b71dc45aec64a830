// Whatever stands in the attributes of an element, what is asked for lies on a host that the page has
// named, or there is a reason; and in time.
import assert from 'node:assert/strict';
import { HOST } from './page.mjs';
import { hostileText, runs } from './random.mjs';

const { addressOf } = await import('../../www/embed/address.js');

const REASONS = ['base-unknown', 'fragment-missing', 'story-missing'];
const ORIGINS = [new URL(HOST).origin, 'https://stories.example'];
const { count, next } = runs();
let [good, slowest] = [0, 0];
const maybe = (likely) => (next() < 0.3 ? likely : next() < 0.3 ? undefined : hostileText(next));
for (let nth = 0; nth < count; nth += 1) {
  const dataset = {
    story: maybe('cartels'), block: maybe('seizures'), lang: maybe('en'), version: maybe('0123456789abcdef'),
  };
  const began = performance.now();
  let address = null;
  try {
    address = addressOf({ dataset }, next() < 0.5);
  } catch (error) {
    assert(REASONS.includes(error.reason), `${JSON.stringify(dataset)}: ${error}`);
  }
  slowest = Math.max(slowest, performance.now() - began);
  if (address !== null) {
    good += 1;
    const url = new URL(address);
    assert(ORIGINS.includes(url.origin), `${JSON.stringify(dataset)}: ${address}`);
    assert(!url.hash && !url.username, address);
    if (/^[a-z0-9-]+$/.test(dataset.story)) {
      assert(address.startsWith(`${HOST}stories/${dataset.story}/`), address);
    }
  }
}
assert(good > count / 100, `only ${good} addresses were good`);
assert(slowest < 1000, `${slowest} ms`);
console.log(`${good} good, the slowest ${slowest.toFixed(1)} ms`);
