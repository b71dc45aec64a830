// Whatever a link says, it is read without an error, chooses only what is there, and what a block then
// shows has a link that leads back to it.
import assert from 'node:assert/strict';
import './page.mjs';
import { rootOf } from './block.mjs';
import { hashOf, viewIn } from '../../www/live/hash.js';
import { blockAt, blocksOf, follow, tellChanges } from '../../www/live/link.js';

const PATH = 'cartels/seizures';

export const SEEDS = [
  [`${PATH}?region=north&unit=kg&group=ms-13&month=2025-06&open=strikes,treaty&against=treaty`],
  [`#nutgraf_cartels_seizures__region_north__month_2025-06`],
  [`#nutgraf=${PATH}?open=strikes`],
];

/** Follows a link in a block as it is at first; returns what the block then says of itself. */
const followed = async (link) => {
  const root = rootOf();
  const blocks = blocksOf(root, root.view);
  const block = blockAt(blocks, link);
  if (!block) {
    return null;
  }
  const unknown = await follow(block, link, async () => {});
  assert(unknown.every((one) => typeof one === 'string'));
  root.assertWhole();
  tellChanges(blocks, (type, detail) => assert(['view', 'select'].includes(type) && detail.block));
  return block.anchor.hash;
};

/** Tries a link; says whether it leads anywhere. */
export const check = async ([link]) => {
  const view = viewIn(link);
  assert.equal(typeof view, 'string');
  assert.match(hashOf(link), /^#nutgraf_[\w-]*$/);
  const shown = await followed(link);
  if (shown !== null) {
    assert.match(shown, /^#nutgraf_[\w-]*$/);
    assert.equal(await followed(shown), shown, link);
  }
  return shown !== null;
};
