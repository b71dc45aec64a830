// The licenses of what a build hands on: the crates that are compiled into the wasm, and what the
// stories and pictures are made with. `node .ci/licenses.mjs FILE` writes them.
//
// Asks cargo, so a crate that is new is in it; one without a text is refused.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TARGET = 'wasm32-unknown-unknown';
const [out] = process.argv.slice(2);

/** What cargo knows of the crates. */
const metadata = (...more) => JSON.parse(execFileSync('cargo', [
  'metadata', '--format-version', '1', '--locked', '--offline', ...more,
], { maxBuffer: 1 << 28 }));
const { packages, resolve } = metadata('--no-default-features', '--features', 'pen', '--filter-platform', TARGET);
const named = new Map(packages.map((one) => [one.id, one]));
const nodes = new Map(resolve.nodes.map((one) => [one.id, one]));

/** Whether a crate only runs while others are compiled. */
const onlyCompiles = ({ targets }) => targets.some(({ kind }) => kind.includes('proc-macro'));

const linked = new Set();
const visit = (id) => {
  if (linked.has(id) || onlyCompiles(named.get(id))) {
    return;
  }
  linked.add(id);
  for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
    // Neither what a build script needs nor what the tests need.
    if (kinds.some(({ kind }) => kind === null)) {
      visit(pkg);
    }
  }
};
visit(resolve.root);
linked.delete(resolve.root);

/** The text by which a crate may be used: of several licenses the shortest to carry, MIT. */
const text = ({ name, version, manifest_path: manifest }) => {
  const folder = dirname(manifest);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|unlicense)/i.test(file)).sort();
  const file = files.find((one) => /mit/i.test(one)) ?? files.find((one) => !/apache/i.test(one)) ?? files[0];
  return file && readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
};

const own = readFileSync('LICENSE-MIT', 'utf8').trim();
const texts = new Map();
const silent = [];
for (const id of [...linked].sort()) {
  const one = named.get(id);
  const terms = text(one);
  const line = `${one.name} ${one.version} (${one.license ?? 'see below'})`;
  if (terms) {
    texts.set(terms, [...(texts.get(terms) ?? []), line]);
  } else if (/\b(MIT|BSL-1\.0)\b/.test(one.license ?? '')) {
    silent.push(`${line}, by ${one.authors.join(', ') || one.repository}`);
  } else {
    throw new Error(`${one.name} ${one.version}: neither a known license nor its text was found`);
  }
}

const line = '-'.repeat(80);
const mit = own.slice(own.indexOf('Permission is hereby granted'));
const fonts = metadata('--features', 'cli').packages.find(({ name }) => name === 'notosans');
const noto = join(dirname(fonts.manifest_path), 'fonts/LICENSE_OFL.txt');
const parts = [
  'What this build is made of, and by which licenses.',
  `Nutgraf itself (MIT OR Apache-2.0)\n\n${own}`,
  `Rust's standard library, of which parts are in the wasm (MIT OR Apache-2.0), by the Rust\nProject Developers: https://github.com/rust-lang/rust/blob/main/COPYRIGHT\n\n${mit}`,
  ...[...texts].map(([terms, lines]) => `Compiled for the wasm: ${lines.join("\n    ")}\n\n${terms}`),
  ...(silent.length ? [`Compiled for the wasm, without a text of their own; MIT's, or that of the Boost Software License 1.0\n(https://www.boost.org/LICENSE_1_0.txt), as said:\n\n${silent.join('\n')}\n\n${mit}`] : []),
  `Noto Sans, in which pictures are lettered (SIL Open Font License 1.1)\n\n${readFileSync(noto, 'utf8').trim()}`,
  readFileSync('www/basemap/README.md', 'utf8').trim(),
];
writeFileSync(out, `${parts.join(`\n\n${line}\n\n`)}\n`);
