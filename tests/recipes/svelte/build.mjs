// node build.mjs NUTGRAF OUT: the page as a server renders it, and what the browser loads.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

const [nutgraf, out] = process.argv.slice(2);

/** What the plugin of a bundler does: a component becomes a module. */
const svelte = (generate, dev) => ({
  name: 'svelte',
  setup: ({ onLoad }) => onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    const { js } = compile(source, { filename: path, generate, dev });
    return { contents: js.code, loader: 'js' };
  }),
});

const common = {
  bundle: true,
  format: 'esm',
  alias: { stories: `${nutgraf}/stories` },
  loader: { '.txt': 'text' },
  logLevel: 'warning',
};

await mkdir(out, { recursive: true });
await build({
  ...common,
  entryPoints: ['client.js'],
  outfile: `${out}/client.js`,
  conditions: ['svelte', 'browser', 'development'],
  plugins: [svelte('client', true)],
});
await build({
  ...common,
  entryPoints: ['server.js'],
  outfile: 'server.mjs',
  platform: 'node',
  external: ['svelte', 'nutgraf'],
  plugins: [svelte('server', false)],
});
const { render } = await import('./server.mjs');
const page = await readFile('index.html', 'utf8');
for (const name of ['', 'groups', 'both']) {
  const html = page.replace('<!-- app -->', () => render(`/${name}`));
  await writeFile(`${out}/${name || 'index'}.html`, html);
}
