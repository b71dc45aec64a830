// Shortens the names by which the wasm and its glue know each other: each ends in a hash that only
// keeps apart what has the same name, and a hash cannot be compressed.
//
//   node .ci/names.mjs <the wasm> <the glue>
import fs from 'node:fs';

const [wasmFile, glueFile] = process.argv.slice(2);
const wasm = fs.readFileSync(wasmFile);
const IMPORTS = 2;
const FUNCTION = 0;

/** Reads a number at a place: itself, and where it ends. */
const number = (at) => {
  let [value, place] = [0, at];
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[place];
    place += 1;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) {
      return [value, place];
    }
  }
};

const written = (value) => {
  const bytes = [];
  let left = value;
  do {
    bytes.push(left > 127 ? (left % 128) + 128 : left);
    left = Math.floor(left / 128);
  } while (left);
  return Buffer.from(bytes);
};

const withLength = (bytes) => Buffer.concat([written(bytes.length), bytes]);

const short = new Map();

/** A name without its hash; the second of the same name has a number in its place. */
const shorten = (name) => {
  const [, plain] = /^(.+)_[0-9a-f]{16}$/.exec(name) || [];
  if (plain && !short.has(name)) {
    const taken = new Set(short.values());
    let next = plain;
    for (let nth = 2; taken.has(next); nth += 1) {
      next = `${plain}_${nth}`;
    }
    short.set(name, next);
  }
  return short.get(name) || name;
};

/** The section of imports, written anew. */
const importsFrom = (start) => {
  let [count, at] = number(start);
  const parts = [written(count)];
  const text = () => {
    const [length, from] = number(at);
    at = from + length;
    return wasm.subarray(from, at);
  };
  for (; count; count -= 1) {
    const module = text();
    const name = text().toString();
    const kind = at;
    if (wasm[kind] !== FUNCTION) {
      throw new Error(`${wasmFile} imports ${name}, which is no function`);
    }
    [, at] = number(kind + 1);
    parts.push(withLength(module), withLength(Buffer.from(shorten(name))), wasm.subarray(kind, at));
  }
  return Buffer.concat(parts);
};

// Eight bytes that say what it is, then sections.
const out = [wasm.subarray(0, 8)];
for (let at = 8; at < wasm.length;) {
  const [length, from] = number(at + 1);
  const body = wasm[at] === IMPORTS ? importsFrom(from) : wasm.subarray(from, from + length);
  out.push(wasm.subarray(at, at + 1), withLength(body));
  at = from + length;
}
if (!short.size) {
  throw new Error(`${wasmFile} imports nothing whose name has a hash`);
}
fs.writeFileSync(wasmFile, Buffer.concat(out));

// In one pass: a short name may be the beginning of a longer one.
const glue = fs.readFileSync(glueFile, 'utf8');
fs.writeFileSync(glueFile, glue.replace(/\b\w+_[0-9a-f]{16}\b/g, (name) => short.get(name) || name));
