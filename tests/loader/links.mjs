// Whatever a link says, it is read without an error: as a view, as a hash, and as the block it leads to.
import assert from 'node:assert/strict';
import './page.mjs';
import { hostileText, runs } from './random.mjs';

const { hashOf, viewIn } = await import('../../www/live/hash.js');
const { blockAt } = await import('../../www/live/link.js');

const blocks = ['cartels/seizures', 'cartels/groups'].map((path) => ({ path }));
const { count, next } = runs();
let slowest = 0;
for (let nth = 0; nth < count; nth += 1) {
  const text = hostileText(next).repeat(next() < 0.01 ? 2000 : 1);
  const began = performance.now();
  const view = viewIn(next() < 0.5 ? `#nutgraf_${text}` : `#nutgraf=${text}`);
  assert.equal(typeof view, 'string');
  assert.match(hashOf(text), /^#nutgraf_[\w-]*$/);
  const link = next() < 0.3 ? `cartels/groups?${text}` : next() < 0.5 ? `#nutgraf=${text}` : text;
  const block = blockAt(blocks, link);
  assert(block === undefined || blocks.includes(block));
  slowest = Math.max(slowest, performance.now() - began);
}
assert(slowest < 1000, `${slowest} ms`);
console.log(`the slowest ${slowest.toFixed(1)} ms`);
