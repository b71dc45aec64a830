// An embed goes only where its phase may lead, and never comes back from where it is gone.
import assert from 'node:assert/strict';
import './page.mjs';
import { runs } from './random.mjs';

globalThis.document.createElement = () => ({});
const { makeEmbed } = await import('../../www/embed/phase.js');

const LEGAL = {
  waiting: ['fetching', 'gone'],
  fetching: ['still', 'failed', 'gone'],
  failed: ['waiting', 'gone'],
  still: ['climbing', 'still', 'gone'],
  climbing: ['live', 'still', 'gone'],
  live: ['still', 'gone'],
  gone: [],
};
const phases = Object.keys(LEGAL);
const { count, next } = runs();
for (let nth = 0; nth < count / 20; nth += 1) {
  const embed = makeEmbed({}, '');
  for (let step = 0; step < 20; step += 1) {
    const before = embed.phase;
    const wanted = phases[Math.floor(next() * phases.length)];
    assert.equal(embed.to(wanted), LEGAL[before].includes(wanted), `${before} to ${wanted}`);
    assert.equal(embed.phase, LEGAL[before].includes(wanted) ? wanted : before);
  }
}
