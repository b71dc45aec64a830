// Makes a target of a script that a page runs, and inputs that are right, to begin with:
// `node script.mjs address|place|link|message FOLDER`. Runs in the root of the repository.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { TAKEN } from '../tests/loader/taken.mjs';

const [target, folder] = process.argv.slice(2);
const built = 'fuzz/built';
mkdirSync(built, { recursive: true });

/** What runs when it is read, as a module with a function that runs it again and again. */
const taken = { place: 'base', message: 'frame' }[target];
if (taken) {
  const [names, body] = TAKEN[taken];
  writeFileSync(`${built}/${taken}.js`, `export const run = (${names}) => {\n${body}\n};\n`);
}
const checks = taken
  ? `import { run } from './${taken}.js';
import { checkWith } from '../../tests/loader/${taken}.mjs';
const check = (parts) => checkWith(run, parts);`
  : `import { check } from '../../tests/loader/${target}.mjs';`;
// No text has this byte in it, so it stands between the parts of an input.
const entry = `${checks}
export const fuzz = (input) => {
  const parts = [];
  for (let [from, to] = [0, 0]; from <= input.length; from = to + 1) {
    to = input.indexOf(255, from);
    to = to < 0 ? input.length : to;
    parts.push(input.toString('utf8', from, to));
  }
  return check([...parts, '', '', '', '', ''].slice(0, 5));
};
`;
writeFileSync(`${built}/${target}.entry.js`, entry);
await build({
  entryPoints: [`${built}/${target}.entry.js`], outfile: `${built}/${target}.cjs`, bundle: true, format: 'cjs',
  platform: 'node', logLevel: 'warning',
});

const { SEEDS } = await import(`../tests/loader/${taken ?? target}.mjs`);
SEEDS.forEach((parts, nth) => {
  const between = parts.flatMap((part, at) => [...at ? [Buffer.of(255)] : [], Buffer.from(part)]);
  writeFileSync(`${folder}/seed-${nth}`, Buffer.concat(between));
});
