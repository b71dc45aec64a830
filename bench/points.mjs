// Writes a story of one chart with so many points: months, since that is what stories count in.
//
//   node bench/points.mjs <folder with series-<count>.json> <folder to write> <count>
import { MADE_UP, csv, months, reader, story, trend, write } from './story.mjs';

/** As many points as a file of series has, one series after the other. */
const points = (slug, { series }) => {
  const values = series.flatMap((one) => one.values);
  // As late as years of four digits go, where there are more months than before today.
  const last = (values.length < 2025 * 12 ? 2025 : 9999) * 12;
  const from = last - values.length;
  const start = `${Math.floor(from / 12)}-${(from % 12) + 1}`;
  const at = months(start, values.length);
  const document = story(slug, `A chart of ${values.length} points`, {
    blocks: ['chart'], trends: [trend('chart', 'series.csv')],
  });
  return {
    'en.json': `${JSON.stringify(document, null, 2)}\n`,
    'series.csv': csv(['month', 'value', 'source'],
      values.map((value, nth) => [at[nth], value, MADE_UP])),
  };
};

const [data, folder, count] = process.argv.slice(2);
write(folder, points(`pts-${count}`, reader(data)(`series-${count}.json`)));
