// Tries many inputs, the same for the same seed: `node tests/loader/run.mjs KIND [count] [seed]`.
import assert from 'node:assert/strict';
import { hostileText, numbers, PIECES } from './random.mjs';

const [kind, count = '20000', seed = String(Date.now() % 2 ** 32)] = process.argv.slice(2);
console.log(`${count} inputs from seed ${seed}`);
const { SEEDS, check } = await import(`./${kind}.mjs`);
const next = numbers(Number(seed));

/** The length of an attribute that nobody writes by hand. */
const LONG = 200_000;

/** Of what is right, some parts, some of them with something hostile in it or in its place. */
const input = () => SEEDS[Math.floor(next() * SEEDS.length)].map((part) => {
  const [luck, at] = [next(), Math.floor(next() * (part.length + 1))];
  const hostile = hostileText(next).repeat(next() < 0.001 ? 2000 : 1);
  return luck < 0.3 ? part : luck < 0.5 ? hostile : part.slice(0, at) + hostile + part.slice(at);
});

let [good, slowest] = [0, 0];
const attempt = async (parts) => {
  // Of the processor: whatever else the machine does is no fault of ours.
  const began = process.cpuUsage();
  const led = await check(parts);
  const { user, system } = process.cpuUsage(began);
  slowest = Math.max(slowest, (user + system) / 1000);
  return led;
};
for (let nth = 0; nth < Number(count); nth += 1) {
  good += Number(await attempt(input()));
}
// One thing again and again: what is read in time by the square of its length is noticed.
for (const [at] of SEEDS[0].entries()) {
  for (const piece of PIECES) {
    await attempt(SEEDS[0].with(at, `${piece.repeat(LONG / piece.length)}!`));
  }
}
assert(good > count / 100, `only ${good} led anywhere`);
assert(good < count * 0.99, `${good} led somewhere`);
assert(slowest < 1000, `the slowest took ${slowest} ms`);
console.log(`${good} led somewhere, the slowest took ${slowest.toFixed(1)} ms`);
