// Hostile texts, the same for the same seed.
export const PIECES = ['a', 'en', 'x-Y', 'cartels', '0123456789abcdef', '/', '//', '\\', '..', '.', '%2e', '%2F',
  '#', '?', '@', ':', '"', "'", '<', '>', '&', ' ', '\t', '\n', '\0', 'http:', 'https://', 'data:', 'blob:',
  'javascript:', 'evil.example', 'news.example', 'stories.example', 'é', '\u202e', '\ud800', '😀', '-', '_',
  '[::1]', 'nutgraf', '=', ',', '%', '%zz', 'sha384-', 'A'];

/** Numbers from 0 to below 1 (mulberry32). */
export const numbers = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A text of some pieces, or sometimes of any letters. */
export const hostileText = (next) => Array.from({ length: Math.floor(next() * 7) }, () => (next() < 0.9
  ? PIECES[Math.floor(next() * PIECES.length)] : String.fromCharCode(next() * 65536))).join('');

/** How many inputs, and from which seed: `node FILE [count] [seed]`. Both are printed. */
export const runs = () => {
  const [count = '20000', seed = String(Date.now() % 2 ** 32)] = process.argv.slice(2);
  console.log(`${count} inputs from seed ${seed}`);
  return { count: Number(count), next: numbers(Number(seed)) };
};
