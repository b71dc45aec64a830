/*
 * Nutgraf, the page of a story in a frame. A classic script in the head of each page, before
 * anything is painted.
 *
 * Does what the address of the page asks for, tells the host page how high the explainer is in
 * the ways that hosts already listen for, hands its events on, and opens links where a reader
 * expects them. Without a frame around it, it tells nothing and listens to nobody. Without this
 * script the page is whole, but its frame does not grow.
 */
(() => {
  const asked = new URLSearchParams(location.search);
  const root = document.documentElement;
  const framed = parent !== window;

  // --- What the address asks for: ?plain&static&transparent&dark=auto&fitchart ---

  /** Whether a flag is set: `?plain`, `?plain=true` or `?plain=1`. Other values say nothing. */
  const flag = (name) => ['', '1', 'true'].includes(asked.get(name));

  const dark = ['true', 'auto'].find((value) => value === asked.get('dark')) || 'false';
  const system = matchMedia('(prefers-color-scheme: dark)');

  const mark = (element) => {
    for (const name of ['plain', 'transparent', 'fitchart'].filter(flag)) {
      element.dataset[name] = '';
    }
  };

  // A frame is painted on an opaque ground where its page has another color-scheme than itself.
  // So the page has the one that its address asks for, and the host can give it to the frame.
  document.querySelector('meta[name="color-scheme"]').content = { true: 'dark', auto: 'light dark',
    false: 'light' }[dark];
  root.dataset.dark = dark;
  mark(root);

  let explainer = null;

  // Before the loader has seen the element, and before it is painted.
  const parsed = new MutationObserver(() => {
    if (!explainer) {
      explainer = document.querySelector('[data-nutgraf]');
      if (!explainer) {
        return;
      }
      begin();
    }
    const { shadowRoot } = explainer;
    const shell = shadowRoot && shadowRoot.querySelector('.shell');
    if (shell) {
      parsed.disconnect();
      // The loader does this too, but later.
      if (dark === 'true' || (dark === 'auto' && system.matches)) {
        shell.dataset.scheme = 'dark';
      }
    } else if (shadowRoot) {
      parsed.observe(shadowRoot, { childList: true });
    }
  });
  parsed.observe(document, { childList: true, subtree: true });

  const begin = () => {
    mark(explainer);
    if (flag('static')) {
      explainer.dataset.live = 'never';
    }
    if (dark !== 'auto') {
      explainer.dataset.dark = dark;
    }
    if (flag('fitchart')) {
      // Styles may come late, and the live explainer is not as high as what stood there before.
      for (const type of ['load', 'resize', 'nutgraf:ready', 'nutgraf:live']) {
        addEventListener(type, fit);
      }
    } else if (framed) {
      new ResizeObserver(measure).observe(explainer);
      listen();
    }
  };

  /** Nothing in a frame that has not been shown: WebKit lays it out without any width. */
  const heightNow = () => innerWidth && Math.ceil(explainer.getBoundingClientRect().height);

  // --- A frame of fixed height: text as large as fits in it, and never smaller than usual. ---

  const fit = () => {
    let [fits, large] = [1, 2];
    for (let step = 0; step < 6; step += 1) {
      const middle = (fits + large) / 2;
      root.style.fontSize = `${100 * middle}%`;
      [fits, large] = heightNow() <= innerHeight ? [middle, large] : [fits, middle];
    }
    root.style.fontSize = `${100 * fits}%`;
  };

  // --- Links: the host's own in its window, anchors here. ---

  /** The site that an address is on, if it is on one. */
  const siteOf = (address) => {
    try {
      // What has an origin need not be a page: a `blob:` has the one of whoever made it.
      const { href, origin } = new URL(address);
      return /^https?:/.test(href) ? origin : null;
    } catch {
      return null;
    }
  };

  // What the host says of itself only decides in which window its own pages open.
  const sites = [location.href, document.referrer, asked.get('parentUrl')].map(siteOf).filter(Boolean);

  const whole = (address) => address.split('#')[0];

  /** The id that an anchor names; addresses write some letters in their own way. */
  const idOf = (hash) => {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return hash.slice(1);
    }
  };

  addEventListener('click', (event) => {
    const link = event.composedPath().find(({ localName, href }) => localName === 'a' && href);
    if (!link) {
      return;
    }
    if (whole(link.href) === whole(location.href)) {
      // The browser's own way to an anchor does not lead into a shadow root.
      const there = link.getRootNode().getElementById(idOf(link.hash));
      if (there) {
        event.preventDefault();
        there.tabIndex = -1;
        there.focus();
      }
    } else if (framed && self.origin !== 'null' && sites.includes(siteOf(link.href))) {
      // A sandbox without an origin lets nothing leave but new windows.
      link.target = '_parent';
    }
  }, true);

  if (!framed) {
    return;
  }

  // --- To the host: the height in all dialects that hosts understand, and events. ---

  // Heights go to whoever the host is, because it need not tell; they say nothing about a reader.
  const post = (message, to = '*') => parent.postMessage(message, to);

  // What a reader looks at is for the page that embeds, where the browser tells which one that is.
  const [above = document.referrer] = location.ancestorOrigins || [];
  const host = siteOf(above) || '*';

  // What pym.js calls this frame stands in its messages both ways.
  const name = asked.get('childId') || '';
  const pym = /^[\w:.-]{1,100}$/.test(name) && `pymxPYMx${name}xPYMx`;
  const src = location.href;

  /** Not for `null` or 0, which some hosts take for a height. */
  const tell = (height) => {
    if (!height) {
      return;
    }
    if (pym) {
      post(`${pym}heightxPYMx${height}`);
    }
    // AMP, NPR's Sidechain.
    post({ sentinel: 'amp', type: 'embed-size', height });
    // Medium, Embedly.
    post(JSON.stringify({ src, context: 'iframe.resize', height }));
    // The Guardian's interactives and atoms.
    post(JSON.stringify({ type: 'set-height', value: height }));
    post({ kind: 'interactive:height', height });
  };

  let told = 0;

  /** The height of the explainer, not of the page, which is never lower than its frame. */
  const measure = () => {
    const height = heightNow();
    if (height !== told) {
      // Also nothing, while the frame is hidden: then it is told again when it is shown.
      told = height;
      tell(height);
    }
  };

  /** A frame that was hidden and is shown again: only Chromium tells of another size. */
  const listen = () => {
    // WebKit: of a way out of sight and back, as when the host is scrolled.
    new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting) {
        measure();
      } else {
        told = 0;
      }
    }).observe(explainer);
    // Firefox: of the size that it has had already.
    const room = () => [innerWidth, innerHeight].join();
    let before = room();
    addEventListener('resize', () => {
      if (room() === before) {
        told = 0;
        measure();
      }
      before = room();
    });
  };

  let width = asked.get('initialWidth');

  if (pym && !flag('fitchart')) {
    // The only message that is listened to: how wide pym.js has made the frame.
    addEventListener('message', ({ source, data }) => {
      const start = `${pym}widthxPYMx`;
      if (source !== parent || typeof data !== 'string' || !data.startsWith(start)) {
        return;
      }
      const now = data.slice(start.length);
      if (/^\d{1,5}$/.test(now) && now !== width) {
        width = now;
        tell(heightNow());
      }
    });
  }

  for (const type of ['ready', 'live', 'view', 'select', 'degraded']) {
    addEventListener(`nutgraf:${type}`, ({ detail }) => {
      const { story, block, ...data } = detail || {};
      // Only what is data goes on.
      post(JSON.parse(JSON.stringify({ source: 'nutgraf', type, story, block, data })), host);
    });
  }
})();
