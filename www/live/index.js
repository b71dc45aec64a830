/*
 * Nutgraf, the live half: starts the wasm and puts live explainers in the place of fragments. It
 * returns what it makes, and writes into nothing of the loader's.
 */
import { find } from './find.js';
import { follows } from './follow.js';
import { climb } from './mount.js';

// The loader takes it from there as soon as this script has run.
window.nutgraf.glue = { climb, find, follows };
