// Prints what travels, in kB of brotli, beside its budget.
//
//   node bench/bytes.mjs <folder that was copied to a host, with the bench story>
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const host = process.argv[2];
const story = path.join(host, 'stories/bench');

const size = (folder, name) => {
  const found = fs.readdirSync(folder).filter((file) => name.test(file));
  if (found.length !== 1) {
    throw new Error(`${folder} has ${found.length} files like ${name}`);
  }
  return brotliCompressSync(fs.readFileSync(path.join(folder, found[0]))).length;
};

const rows = [
  ['loader with its style', 6, size(host, /^embed\.js$/)],
  ['fragment of the bench story', 32, size(story, /^en\.fragment\.html$/)],
  ...['chart', 'map', 'toggle'].map((block) => [
    `fragment of its ${block}`, 16, size(story, new RegExp(`^en\\.${block}\\.fragment\\.html$`)),
  ]),
  ['glue and wasm', 80, size(host, /^nutgraf-\w+\.js$/) + size(host, /^nutgraf-\w+\.wasm$/)],
  ['data of the bench story', 8, size(story, /^en-\w+\.story$/)],
];
console.log('| what | budget kB | kB |\n|---|--:|--:|');
for (const [what, budget, bytes] of rows) {
  console.log(`| ${what} | ${budget} | ${(bytes / 1000).toFixed(1)} |`);
}
