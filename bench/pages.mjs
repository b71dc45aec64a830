// Writes our pages with the article of the peers' pages, so that only the embeds differ.
//
//   node bench/pages.mjs <the runner's folder> <folder with the built stories> <folder to write>
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const [runner, stories, out] = process.argv.slice(2).map((folder) => path.resolve(folder));
const { article, embedHTML } = await import(pathToFileURL(path.join(runner, 'article.mjs')));
const { pages } = JSON.parse(fs.readFileSync(path.join(here, 'config.json'), 'utf8'));

const KINDS = ['chart', 'map', 'toggle'];
const HOST = 'https://YOUR-HOST.example/nutgraf/';
const mark = fs.readFileSync(path.join(here, 'mark.js'), 'utf8');

/** What the press gives to be pasted, without its line for the one who pastes it. */
const snippet = (story, block, form) => {
  const file = path.join(stories, story, 'snippets', `en.${block}.${form}.txt`);
  const text = fs.readFileSync(file, 'utf8');
  if (!text.includes(HOST)) {
    throw new Error(`${file} no longer names ${HOST}`);
  }
  return text.replace(/^<!--.*?-->\s*/s, '').replaceAll(HOST, '/nutgraf/');
};

const write = (name, after, embeds) => {
  const head = `<script type="module" async data-after="${after}">${mark}</script>`;
  fs.writeFileSync(path.join(out, name), article({ title: 'Nutgraf', head, embeds }));
};

const embed = (kind, story = 'bench', form = 'short') =>
  embedHTML(kind, null, snippet(story, kind, form));
const embeds = (count) =>
  Array.from({ length: count }, (_, nth) => embed(KINDS[nth % KINDS.length]));

fs.mkdirSync(out, { recursive: true });
write('full.html', 'ready', KINDS.map((kind) => embed(kind, 'bench', 'full')));
for (const [prefix, after] of [['', 'ready'], ['live-', 'live']]) {
  write(`${prefix}short.html`, after, embeds(KINDS.length));
  const { count, points } = pages.find(({ id }) => id === (prefix ? 'ng-live' : 'ng'));
  for (const size of count.sizes) {
    write(`${prefix}n${size}.html`, after, embeds(size));
  }
  for (const size of points.sizes) {
    write(`${prefix}pts-${size}.html`, after, [embed('chart', `pts-${size}`)]);
  }
}
