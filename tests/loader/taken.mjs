// Files of ours that run when they are read, as functions of what they take from the page: so they
// can be read again and again.
import { readFileSync } from 'node:fs';
import { NAMES as FRAME } from './frame.mjs';
import { NAMES as BASE } from './base.mjs';

const IMPORT = /^import .*;$/gm;

/** Of each file the names that it takes, and a body of a function. */
export const TAKEN = {
  frame: [FRAME, readFileSync('www/frame.js', 'utf8')],
  base: [BASE, `${readFileSync('www/embed/base.js', 'utf8').replace(IMPORT, '').replaceAll('export ', '')}
    return { address, base, nonce, origins };`],
};

export const functionOf = (file) => new Function(...TAKEN[file][0], TAKEN[file][1]);
