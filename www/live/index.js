/*
 * Nutgraf, the live half: starts the wasm and puts live explainers in the place of fragments.
 */
export { find } from './find.js';
export { climb } from './mount.js';
export { start } from './start.js';
