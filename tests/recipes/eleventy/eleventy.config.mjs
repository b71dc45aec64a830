import { readFile } from 'node:fs/promises';

/** Where the build of Nutgraf is on this machine, and where it will be served. */
const { NUTGRAF } = process.env;
const BASE = '/nutgraf/';

export default (config) => {
  // {% nutgraf "cartels", "seizures" %}
  config.addShortcode('nutgraf', async (story, block, lang = 'en') => {
    const name = block ? `${lang}.${block}` : lang;
    const snippet = await readFile(`${NUTGRAF}/stories/${story}/snippets/${name}.full.txt`, 'utf8');
    // Without the line that says where to paste it.
    return snippet.replace(/^<!--[^]*?-->\n/, '')
      .replaceAll('https://YOUR-HOST.example/nutgraf/', BASE);
  });
};
