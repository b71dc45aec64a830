import { uncover } from './reveal.js';
import { blockAt, follow } from './link.js';
import { loader } from './start.js';

/** Shows the view that is asked for. */
export const ask = async (embed, blocks) => {
  const link = String(embed.link);
  const block = blockAt(blocks, link);
  const unknown = block ? await follow(block, link, embed.settled) : [link.slice(0, 200)];
  if (unknown.length) {
    loader.warn('link-unknown', `this story has nothing for ${unknown.join(', ')}.`);
  }
  reach(embed, blocks);
};

/** Where the address of the page leads: in a whole story on to the block. */
export const reach = ({ link, shell }, blocks) => {
  if (String(link).startsWith('#')) {
    const block = blocks.length > 1 && blockAt(blocks, String(link));
    if (block) {
      block.section.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
    uncover(block ? block.section : shell);
  }
};
