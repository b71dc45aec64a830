// Copies the peers' runner to where it may be changed, and teaches the copy what our pages need:
// to look into shadow roots, and to compress our data file as our own hosts do.
//
//   node bench/runner.mjs <the peers' folder> <folder to write>
import fs from 'node:fs';
import path from 'node:path';

const [peers, out] = process.argv.slice(2).map((folder) => path.resolve(folder));

/** Each file with what to change in it: what stands there, what is to stand there, how often. */
const CHANGES = {
  'server.mjs': [["'svg', 'csv']", "'svg', 'csv', 'story']", 1]],
  'run.mjs': [
    ['  const b = (window.__b = {', "  // `a >>> b`: b in the shadow root of a.\n"
      + "  window.__q = (all) => all.split(' >>> ')\n"
      + '    .reduce((at, one) => at && (at.shadowRoot || at).querySelector(one), document);\n'
      + '  const b = (window.__b = {', 1],
    ["json: 'data',", "json: 'data', story: 'data',", 1],
    ['document.querySelector(q)', '__q(q)', 2],
    ['document.querySelector(sel)', '__q(sel)', 3],
    // What is selected may be told by another element than the one that is clicked.
    ['page.evaluate((q, a) => { const e = __q(q)', 'page.evaluate((q, a, s) => { '
      + "if (s) { const e = __q(s); return e ? e.getAttribute(a) : ''; } const e = __q(q)", 1],
    ['}, mapSel, p.selectedAttr)', '}, mapSel, p.selectedAttr, p.selectedOf)', 1],
    // An option that opens shows more to click, one that closes less.
    ['.filter((x) => x.getClientRects().length)[k];', '.filter((x) => x.getClientRects().length)'
      + '.find((_, nth, all) => nth === k % all.length);', 1],
  ],
};

const changed = (file, text) => CHANGES[file].reduce((now, [from, to, times]) => {
  const found = now.split(from).length - 1;
  if (found !== times) {
    throw new Error(`${file} of the peers' folder has changed: ${found} times "${from}"`);
  }
  return now.replaceAll(from, to);
}, text);

const writable = (file) => fs.chmodSync(file, fs.statSync(file).mode | 0o200);

// File by file, since the folder and all in it may be read-only.
const copy = (from, to) => {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [from, to].map((folder) => path.join(folder, entry.name));
    if (entry.isDirectory()) {
      copy(source, target);
    } else {
      fs.copyFileSync(source, target);
      writable(target);
    }
  }
};

copy(peers, path.join(out, 'runner'));
copy(path.join(peers, '../data'), path.join(out, 'data'));
for (const file of Object.keys(CHANGES)) {
  const target = path.join(out, 'runner', file);
  fs.writeFileSync(target, changed(file, fs.readFileSync(target, 'utf8')));
}
