import { address, base } from './base.js';

/** This loader, as the others of the page see it. */
export const me = { base, glue: GLUE, addresses: [address] };
