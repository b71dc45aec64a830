import { checkWith } from './frame.mjs';
import { functionOf } from './taken.mjs';

export { SEEDS } from './frame.mjs';

const script = functionOf('frame');
export const check = (input) => checkWith(script, input);
