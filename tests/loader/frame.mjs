// The script of a page in a frame, run in a page that is only as much as it asks for. Whatever the
// address, the host and its messages say, nothing goes wrong, and nothing is told but what is known.
import assert from 'node:assert/strict';

export const SEEDS = [
  ['childId=a&initialWidth=640&parentUrl=https://host.example/a', 'https://host.example/', '480',
    'https://host.example/b', '{"view":"cartels/seizures"}'],
  ['plain&transparent&fitchart=1&static=true&dark=auto', '', '', '#part', 'null'],
];

/** What the script takes from the page, in this order. */
export const NAMES = ['addEventListener', 'document', 'innerHeight', 'innerWidth', 'location', 'matchMedia',
  'parent', 'self', 'window', 'IntersectionObserver', 'MutationObserver', 'ResizeObserver'];

const PAGE = 'https://files.example/stories/cartels/en.html';
const PLAIN = { querySelector: () => null };

/** The heights that hosts are told, in the ways that they understand. */
const assertHeight = (message) => {
  if (typeof message !== 'string') {
    assert(Number.isInteger(message.height), JSON.stringify(message));
  } else if (message.startsWith('pym')) {
    assert.match(message, /^pymxPYMx[\w:.-]{1,100}xPYMxheightxPYMx\d+$/);
  } else {
    const { height, value = height } = JSON.parse(message);
    assert(Number.isInteger(value), message);
  }
};

/** Opens a page in a frame and returns how to use it. */
const open = (script, search, referrer, hash) => {
  const [heard, posts, watching] = [{}, [], []];
  const listen = (type, run) => {
    (heard[type] ??= []).push(run);
  };
  class Observer {
    constructor(run) {
      watching.push(run);
    }

    observe() {}

    disconnect() {}
  }
  const parent = { postMessage: (...post) => posts.push(post) };
  const window = {};
  const explainer = {
    dataset: {}, getBoundingClientRect: () => ({ height: 700.5 }),
    shadowRoot: { querySelector: () => ({ dataset: {} }) },
  };
  const root = { dataset: {}, style: {} };
  const document = {
    referrer, documentElement: root,
    querySelector: (selector) => (selector.startsWith('meta') ? root : explainer),
  };
  const location = new URL(PAGE);
  location.search = search;
  location.hash = hash;
  script(listen, document, 900, 640, location, () => ({ matches: true }), parent, { origin: location.origin },
    window, Observer, Observer, Observer);
  const fire = (type, event) => (heard[type] ?? []).forEach((run) => run(event));
  // The page is parsed, measured, in sight, and wider than before.
  watching.slice(0, 1).forEach((run) => run([]));
  watching.slice(1).forEach((run) => run([{ isIntersecting: true }]));
  ['load', 'resize'].forEach((type) => fire(type, {}));
  return { fire, location, parent, posts, root };
};

/** Tries an address, a host, a message, a link and an event; says whether the host was told of them. */
export const checkWith = (script, [search, referrer, said, href, told]) => {
  const page = open(script, search, referrer, href.slice(0, 20));
  page.posts.forEach(([message, to]) => {
    assert.equal(to, '*');
    assertHeight(message);
  });
  // Messages: of pym.js as it writes them, of anyone, of others than the host.
  const name = new URLSearchParams(page.location.search).get('childId');
  const before = page.posts.length;
  for (const data of [said, { said }, null, [said], JSON.stringify({ said })]) {
    page.fire('message', { source: page.parent, data });
    page.fire('message', { source: {}, data: `pymxPYMx${name}xPYMxwidthxPYMx${said}` });
  }
  const silent = said.startsWith('pym') || page.posts.length === before;
  assert(silent, said);
  page.fire('message', { source: page.parent, data: `pymxPYMx${name}xPYMxwidthxPYMx${said}` });
  page.posts.slice(before).forEach(([message]) => assertHeight(message));
  // Links, of which the page of the host may open in the window of the host.
  let url = null;
  try {
    url = new URL(href, page.location);
  } catch {
    // Such a link leads nowhere.
  }
  const link = { localName: 'a', href: url ? url.href : href, hash: url ? url.hash : '',
    getRootNode: () => ({ getElementById: () => null }) };
  page.fire('click', { composedPath: () => [PLAIN, link], preventDefault() {} });
  assert(link.target === undefined || /^https?:$/.test(url?.protocol), `${link.href} from ${search}, ${referrer}`);
  // Events go to the host alone where it is known.
  let detail;
  try {
    detail = JSON.parse(told);
  } catch {
    detail = { told };
  }
  const events = page.posts.length;
  page.fire('nutgraf:view', { detail });
  assert.equal(page.posts.length, events + 1);
  const [message, to] = page.posts.at(-1);
  assert.equal(message.type, 'view');
  let from = '';
  try {
    const { href: named, origin } = new URL(referrer);
    from = /^https?:/.test(named) ? origin : '';
  } catch {
    // Nobody knows who the host is.
  }
  assert.equal(to, from || '*', `for ${referrer}`);
  return page.posts.length > before + 1;
};
