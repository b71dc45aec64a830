/*
 * Nutgraf, the pen: what a reader keeps of what is shown, as a picture or a table. It comes when a
 * reader first opens the menu for it, and makes the file in the page; nothing is sent anywhere.
 */
import init, { Keeper } from 'glue';
import { failure } from '../embed/failure.js';
import { widthOf } from '../live/outside.js';
import { startWasm } from '../live/wasm.js';
import { argumentsOf } from './arguments.js';
import { Look } from './look.js';
import { rowsOf } from './rows.js';
import { can, hand } from './ways.js';

let starting = null;

/** Starts the one instance. A failure is not kept. */
const start = ({ base, warn }) => {
  starting ||= startWasm(init, base + WASM, WASM_SRI, warn).catch((error) => {
    starting = null;
    throw error;
  });
  return starting;
};

/** The picture as pixels, from a canvas that never enters the page. */
const pixels = (keeper, look, width) => {
  const canvas = document.createElement('canvas');
  keeper.paint(look, width, canvas);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob)
    : fail(failure('save-failed', 'this browser cannot make a PNG from a canvas.')))));
};

/** Makes the file that a button is for. What fails in between holds on to the keeper. */
const made = async ({ section, shell, bytes, view, host }, kind, low) => {
  const [story] = await Promise.all([bytes, start(host)]);
  const keeper = new Keeper(new Uint8Array(story), view, rowsOf(section));
  const [look, width] = [new Look(shell), widthOf(section)];
  let file;
  if (kind === 'csv') {
    const text = section.matches('.options') ? argumentsOf(section) : keeper.csv(!!low);
    file = new Blob([text], { type: 'text/csv;charset=utf-8' });
  } else if (kind === 'svg') {
    file = new Blob([keeper.svg(look, width)], { type: 'image/svg+xml' });
  } else {
    file = pixels(keeper, look, width);
  }
  keeper.free();
  return file;
};

/** What a file of a view is called, without its ending. */
const nameOf = async ({ bytes, view, host }, low) => {
  const [story] = await Promise.all([bytes, start(host)]);
  const keeper = new Keeper(new Uint8Array(story), low ? `${view.split('/')[0]}/${low}` : view, '');
  const name = keeper.name();
  keeper.free();
  return name;
};

/** Serves a press in a menu: what it says when that is done. */
const keep = async (asked, button) => {
  for (const one of asked.menu.querySelectorAll('[data-save]')) {
    one.hidden = can[one.dataset.save]?.() === false;
  }
  if (!button) {
    await start(asked.host);
    return '';
  }
  const { dataset: { save }, value: low } = button;
  const kind = { svg: 'svg', csv: 'csv' }[save] || 'png';
  const file = made(asked, kind, low);
  const name = save === 'copy' ? '' : `${await nameOf(asked, low)}.${kind}`;
  return hand(save)(file, name);
};

// The loader takes it from there as soon as this script has run.
window.nutgraf.glue = { keep };
