// Measures what embeds cost a page that animates by inline style in every frame, for ten seconds.
//
//   node bench/busy.mjs <the runner's folder> <folder with the files of the host>
//
// Ours is every sample of the profiler in which a function of ours is on the stack, with whatever it
// makes the browser do. The rows without a loader say what the page costs by itself.
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const [runner, host] = process.argv.slice(2).map((folder) => path.resolve(folder));
const puppeteer = createRequire(path.join(runner, 'run.mjs'))('puppeteer-core');

const SECONDS = 10;
const EMBED = '<div data-nutgraf data-story="bench" data-block="chart"><p>Pasted text.</p></div>';

/** Twelve embeds, and below as many elements as articles have one that moves and changes size. */
const ANIMATION = `
  let node = document.body;
  for (let depth = 0; depth < 40; depth += 1) {
    node = node.appendChild(Object.assign(document.createElement('div'), { className: 'deep' }));
  }
  const ball = node.appendChild(document.createElement('b'));
  ball.textContent = 'o';
  (function frame(time) {
    ball.style.transform = 'translateX(' + Math.sin(time / 300) * 100 + 'px)';
    ball.style.width = time % 50 + 'px';
    requestAnimationFrame(frame);
  })(0);`;

/** The same, and what the embeds stand in changes, too: they have to look at their ground. */
const AROUND = `${ANIMATION}
  (function fade(time) {
    document.querySelector('main').style.opacity = 0.9 + Math.sin(time / 300) / 10;
    requestAnimationFrame(fade);
  })(0);`;

const page = (script, loader) => `<!doctype html><html lang="en"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>A page that animates</title>
  <style>.deep { padding: 1px }</style><main>${EMBED.repeat(12)}</main><script>${script}</script>
  ${loader ? '<script src="/nutgraf/embed.js" async></script>' : ''}`;

const PAGES = {
  '/alone': page(ANIMATION, false),
  '/embeds': page(ANIMATION, true),
  '/around-alone': page(AROUND, false),
  '/around-embeds': page(AROUND, true),
};
const TYPES = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html; charset=utf-8' };

const server = http.createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://127.0.0.1/');
  const file = path.join(host, pathname.replace('/nutgraf/', ''));
  const found = PAGES[pathname] || (file.startsWith(host) && fs.existsSync(file) && fs.readFileSync(file));
  const type = PAGES[pathname] ? TYPES.html : TYPES[pathname.split('.').pop()];
  response.writeHead(found ? 200 : 404, { 'Content-Type': type || 'application/octet-stream' });
  response.end(found || '');
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await puppeteer.launch({
  executablePath: process.env.BENCH_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

const wait = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });

/** Seconds of the main thread since the page was there. */
const taskSeconds = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
};

/** The part of a profile's samples with a function of ours on the stack. */
const oursIn = ({ nodes, samples, timeDeltas }) => {
  const ours = new Set();
  const visit = (node, inside) => {
    const is = inside || node.callFrame.url.includes('/nutgraf/');
    if (is) {
      ours.add(node.id);
    }
    (node.children || []).forEach((id) => visit(byId.get(id), is));
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  visit(nodes[0], false);
  return samples.reduce((sum, id, at) => sum + (ours.has(id) ? timeDeltas[at] : 0), 0) / 1e6;
};

const measure = async (name, cpu) => {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  const session = await tab.createCDPSession();
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await tab.goto(`${origin}${name}`, { waitUntil: 'load' });
  if (name.endsWith('embeds')) {
    // All of them, wherever they are.
    await tab.waitForFunction(() => [...document.querySelectorAll('[data-nutgraf]')].every((one) => {
      one.shadowRoot?.querySelector('.fragment')?.dispatchEvent(new Event('keydown', { bubbles: true }));
      return one.shadowRoot?.querySelector('.block') && !one.shadowRoot.querySelector('.fragment');
    }), { timeout: 60000, polling: 200 });
  }
  await wait(3);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await wait(1);
  const before = await taskSeconds(session);
  await wait(SECONDS);
  const busy = await taskSeconds(session) - before;
  await session.send('Profiler.start');
  await wait(SECONDS);
  const { profile } = await session.send('Profiler.stop');
  const took = (profile.endTime - profile.startTime) / 1e6;
  await tab.close();
  return { busy: busy / SECONDS, ours: oursIn(profile) / took };
};

const percent = (part) => `${(part * 100).toFixed(2)} %`;
console.log('| page | CPU | main thread busy | of it ours |\n|---|---|--:|--:|');
for (const cpu of [1, 4]) {
  for (const name of Object.keys(PAGES)) {
    const { busy, ours } = await measure(name, cpu);
    console.log(`| ${name.slice(1)} | ${cpu}× slower | ${percent(busy)} | ${percent(ours)} |`);
  }
}
await browser.close();
server.close();
