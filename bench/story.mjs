// Writes the bench story from the data that the peers' pages load, so that all show the same.
//
//   node bench/story.mjs <folder with series.json, groups.json, options.json> <folder to write>
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const MADE_UP = 'made-up';
const SOURCE = {
  id: MADE_UP,
  publisher: 'The benchmark',
  title: 'Figures, groups and arguments that were made up to measure speed',
  date: '2026-11-21',
  citation: 'The peers’ data generator; nothing of it is true',
};

/** A story with what every story has. */
export const story = (slug, title, blocks) => ({
  format: 1,
  language: 'en',
  slug,
  title,
  key: 'A test story: its numbers and arguments are made up, and only their shape matters.',
  updated: '2026-11-21',
  sources: [SOURCE],
  ...blocks,
});

const NOTE = { text: 'Every number here is made up by a script.', source: MADE_UP };

/** A table: no cell of ours needs quotes. */
export const csv = (head, rows) => `${[head, ...rows].map((row) => row.join()).join('\n')}\n`;

/** `2018-10` and the months after it. */
export const months = (start, count) => {
  const [year, month] = start.split('-').map(Number);
  const two = (number, digits) => String(number).padStart(digits, '0');
  return Array.from({ length: count }, (_, at) => {
    const all = year * 12 + month - 1 + at;
    return `${two(Math.floor(all / 12), 4)}-${two((all % 12) + 1, 2)}`;
  });
};

/** A chart without choices. */
export const trend = (id, data) => ({
  id,
  title: 'Fentanyl seized by month',
  measure: 'Weight seized, in pounds; the numbers are made up',
  data,
  unit: { one: 'pound', other: 'pounds', short: 'lb' },
  decimals: 1,
  notes: [NOTE],
});

/** The chart: the peers draw their three series together, a reader of ours chooses one. */
const chart = ({ start, series }) => {
  const at = months(start, series[0].values.length);
  const rows = series.flatMap(({ id, values }) =>
    values.map((value, nth) => [at[nth], id, value, MADE_UP]));
  const values = series.map(({ id, label }) => ({ id, label }));
  return {
    trend: { ...trend('chart', 'series.csv'), choices: [{ column: 'region', label: 'Area', values }] },
    'series.csv': csv(['month', 'region', 'value', 'source'], rows),
  };
};

const map = (groups) => ({
  map: {
    id: 'map',
    title: 'Where the marked groups operate',
    measure: 'Eleven groups and the areas where each is said to be; all of it is made up',
    groups_data: 'groups.csv',
    listings_data: 'listings.csv',
    areas_data: 'areas.csv',
    groups: groups.map(({ id, note, home }) => ({
      id, kind: 'test group', who: note, home, source: MADE_UP,
    })),
    extents: [{ id: 'all', label: 'All', box: [-119, -36, -34, 38] }],
    notes: [NOTE],
  },
  'groups.csv': csv(
    ['id', 'name', 'aliases', 'lat', 'lon', 'point', 'territory', 'source'],
    groups.map(({ id, name, lat, lon }) => [id, name, '', lat, lon, 'approximate', 'yes', MADE_UP]),
  ),
  'listings.csv': csv(
    ['group', 'date', 'kind', 'status', 'record', 'source'],
    groups.map(({ id }) => [id, '2025-02-20', 'fto', 'in_force', 'not found', MADE_UP]),
  ),
  'areas.csv': csv(
    ['group', 'area', 'level', 'source'],
    groups.flatMap(({ id, regions }) =>
      [...new Set(regions)].map((area) => [id, area, 'presence', MADE_UP])),
  ),
});

const argument = (text) => ({ text, speaker: 'Nobody', position: 'own', source: MADE_UP });

const toggle = (options) => ({
  id: 'toggle',
  title: 'Ten options, for and against',
  measure: 'What could be done; the arguments are strings of words',
  families: [{ id: 'any', label: 'Any' }],
  options: options.map(({ id, title, summary, pros, cons }) => ({
    id, family: 'any', title, what: { text: summary, source: MADE_UP },
    pros: pros.map(argument), cons: cons.map(argument),
  })),
  notes: [NOTE],
});

/** The files of the story with the content of the peers' pages. */
const whole = ({ series, groups, options }) => {
  const [{ trend: trends, ...figures }, { map: maps, ...places }] = [chart(series), map(groups)];
  const document = story('bench', 'A chart, a map and ten options, to be measured', {
    blocks: ['chart', 'map', 'toggle'], trends: [trends], maps: [maps], options: [toggle(options)],
  });
  return { 'en.json': `${JSON.stringify(document, null, 2)}\n`, ...figures, ...places };
};

/** Writes files, by name, into a folder. */
export const write = (folder, files) => {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, name), text);
  }
};

/** Reads the data of the peers' pages by name. */
export const reader = (folder) => (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));

if (fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  const [data, folder] = process.argv.slice(2);
  const read = reader(data);
  const [{ groups }, { options }] = [read('groups.json'), read('options.json')];
  write(folder, whole({ series: read('series.json'), groups, options }));
}
