// node feed.mjs ADDRESS SNIPPET: a feed, as RSS and as Atom, whose article has the snippet.
import { readFile } from 'node:fs/promises';
import Parser from 'rss-parser';

const [address, path] = process.argv.slice(2);

const escaped = (text) => text.replace(/[&<>]/g, (one) => (
  { '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one]);
const snippet = (await readFile(path, 'utf8'))
  .replaceAll('https://YOUR-HOST.example/nutgraf/', address);
const content = `<p>Before.</p>${snippet}<p>After.</p>`;

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>News</title><link>https://news.example/</link><description>News</description>
<item><title>Seizures</title><link>https://news.example/1</link><guid>https://news.example/1</guid>
<content:encoded>${escaped(content)}</content:encoded></item></channel></rss>`;

const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>https://news.example/</id>
<updated>2026-11-01T00:00:00Z</updated>
<entry><title>Seizures</title><id>https://news.example/1</id><link href="https://news.example/1"/>
<updated>2026-11-01T00:00:00Z</updated><content type="html">${escaped(content)}</content></entry>
</feed>`;

/** What a reader of feeds gets of them. */
const read = async (feed) => {
  const { items: [item] } = await new Parser().parseString(feed);
  return item['content:encoded'] ?? item.content;
};
console.log(JSON.stringify({ content, read: [await read(rss), await read(atom)] }));
