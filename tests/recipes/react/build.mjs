// node build.mjs NUTGRAF OUT: the page as a server renders it, and what the browser loads.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const [nutgraf, out] = process.argv.slice(2);
const common = {
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  jsxDev: true,
  define: { 'process.env.NODE_ENV': '"development"' },
  alias: { stories: `${nutgraf}/stories` },
  loader: { '.txt': 'text' },
  logLevel: 'warning',
};

await mkdir(out, { recursive: true });
await build({ ...common, entryPoints: ['client.jsx'], outfile: `${out}/client.js` });
await build({
  ...common,
  entryPoints: ['server.jsx'],
  outfile: 'server.mjs',
  platform: 'node',
  external: ['react', 'react-dom', 'nutgraf'],
});
const { render } = await import('./server.mjs');
const page = await readFile('index.html', 'utf8');
for (const name of ['', 'groups', 'both']) {
  const html = page.replace('<!-- app -->', () => render(`/${name}`));
  await writeFile(`${out}/${name || 'index'}.html`, html);
}
