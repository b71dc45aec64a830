import { blockAt, follow } from './link.js';
import { uncover } from './reveal.js';

/** Shows the view that a link asks for. */
export const ask = async (asked, blocks, settled, warn) => {
  const link = String(asked);
  const block = blockAt(blocks, link);
  const unknown = block ? await follow(block, link, settled) : [link.slice(0, 200)];
  if (unknown.length) {
    warn('link-unknown', `this story has nothing for ${unknown.join(', ')}.`);
  }
};

/** Where the address of the page leads: in a whole story on to the block. */
export const reach = (asked, blocks, shell) => {
  const link = String(asked);
  if (link.startsWith('#')) {
    const block = blocks.length > 1 && blockAt(blocks, link);
    if (block) {
      block.section.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
    uncover(block ? block.section : shell);
  }
};
