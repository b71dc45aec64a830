import { checkWith } from './base.mjs';
import { functionOf } from './taken.mjs';

export { SEEDS } from './base.mjs';

const read = functionOf('base');
export const check = (input) => checkWith(read, input);
