/*
 * Nutgraf loader. A classic script: <script src="…/embed.js" async></script>
 *
 * Finds every [data-nutgraf] and <nut-graf> of the page, now and later, and shows the story that
 * data-story names in it: first as the finished fragment, then, when the reader comes near or
 * touches it, alive. What fails leaves the reader on the step below. Safe to load twice. Sends
 * nothing anywhere.
 */
(() => {
  // An element with this id would be found here, too.
  if (window.nutgraf?.scan) {
    window.nutgraf.scan();
    return;
  }

  // Only set while the script itself runs, so it is read here and not later.
  const script = document.currentScript || document.querySelector('script[src*="/embed"]');
  const base = new URL(script?.dataset.base || './', script?.src || document.baseURI).href.replace(/\/*$/, '/');

  // The build writes these: the style sheet, and names and hashes of what is fetched.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  let [glueUrl, wasmUrl] = [base + GLUE, base + WASM];

  const SELECTOR = '[data-nutgraf], nut-graf';
  // Also the names by which host pages switch between light and dark.
  const ATTRIBUTES = ['data-story', 'data-block', 'data-lang', 'data-theme', 'data-dark',
    'data-bs-theme', 'data-color-scheme', 'data-mode', 'class', 'style'];

  /** What is shown where: element → { shadow, shell, fragment, climbing, link, live, key }. */
  const embeds = new Map();
  /** What the page has taken down, until it asks again. */
  let gone = new WeakSet();
  const warned = new Set();
  const files = new Map();
  let live = null;
  let dead = null;

  /** A failure that a newsroom developer can do something about. */
  const failure = (reason, message) => ({ reason, message });

  const unreachable = (name, url) => failure(`${name}-unreachable`, `${url} cannot be fetched. `
    + 'Check address, CORS, policy.');

  /** A file that is there and is not what it should be. */
  const wrong = (reason, url, what) => failure(reason, `${url} ${what}. Copy the build whole.`);

  const check = (status, name, url) => {
    if (status !== 200) {
      throw wrong(`${name}-missing`, url, `answers ${status}`);
    }
  };

  const get = async (url, name, integrity) => {
    const ask = (hash) => fetch(url, { credentials: 'omit', integrity: hash });
    let response;
    try {
      response = await ask(integrity);
    } catch {
      // The browser does not say whether it was the network or the hash.
      response = integrity && await ask().catch(() => null);
      if (!response) {
        throw unreachable(name, url);
      }
      check(response.status, name, url);
      throw /html/.test(response.headers.get('Content-Type'))
        ? wrong(`${name}-invalid`, url, 'is a page')
        : wrong(`${name}-changed`, url, 'has changed');
    }
    check(response.status, name, url);
    return response;
  };

  /** The live half of this script. Only a link can say which hash a module must have. */
  const module = () => new Promise((done, fail) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload',
      href: glueUrl, integrity: GLUE_SRI, crossOrigin: '', onload: done, onerror: fail }));
  }).then(() => import(glueUrl)).catch(async () => {
    const tried = glueUrl;
    // Firefox never asks again for a module that it could not have, unless the address differs.
    glueUrl += '#';
    await get(tried, 'glue', GLUE_SRI);
    return import(glueUrl).catch(() => {
      throw unreachable('glue', tried);
    });
  });

  /** One instance for the whole page. */
  const start = async () => {
    // Both at once: each round trip costs a phone 150 ms.
    const [glue, wasm] = await Promise.all([module(), get(wasmUrl, 'wasm', WASM_SRI)]);
    await glue.start({ wasm, wrong, warn, panicked, failure, tell, address });
    return glue;
  };

  /** The address of what an embed shows, without the ending: of its version, or of the latest. */
  const address = ({ dataset }, frozen = true) => {
    const { story, version } = dataset;
    if (!story) {
      throw failure('story-missing', 'data-story is missing.');
    }
    const folder = /^[a-z0-9-]+$/.test(story)
      ? new URL(`stories/${story}/`, base)
      : new URL(story.replace(/\/*$/, '/'), document.baseURI);
    return new URL(`${frozen && version ? `${version}/` : ''}${dataset.lang || 'en'}`, folder).href;
  };

  /** A fragment as nodes. Read by XMLHttpRequest, which needs no leave to turn text into HTML. */
  const read = async (url) => {
    const request = new XMLHttpRequest();
    await new Promise((done, fail) => {
      request.open('GET', url);
      request.responseType = 'document';
      request.onload = done;
      request.onerror = () => fail(unreachable('fragment', url));
      request.send();
    });
    check(request.status, 'fragment', url);
    const found = request.response?.querySelector('.fragment');
    if (!found) {
      throw wrong('fragment-invalid', url, 'is no text/html fragment');
    }
    return found;
  };

  const fragment = async (element) => {
    const [url, { block }] = [address(element), element.dataset];
    try {
      return await read(`${url}${block ? `.${block}` : ''}.fragment.html`);
    } catch (error) {
      // Only who has a fault to find waits for what finds it.
      throw block && error.reason === 'fragment-missing'
        && await module().then((glue) => glue.find(read, url, block)).catch(() => null) || error;
    }
  };

  /** The story's data, once for all of its embeds. */
  const data = (element, { dataset }) => {
    const url = new URL(dataset.file, address(element)).href;
    if (!files.has(url)) {
      const bytes = get(url, 'story', dataset.integrity)
        .then((response) => response.arrayBuffer());
      // A failure is not kept: the next embed may come when the network is back.
      bytes.catch(() => files.delete(url));
      files.set(url, bytes);
    }
    return files.get(url);
  };

  const warn = (reason, message) => {
    const line = `[nutgraf] ${reason}: ${message} ${base}reasons.html#${reason}`;
    if (!warned.has(line)) {
      warned.add(line);
      console.warn(line);
    }
  };

  const tell = (element, name, detail) => element.dispatchEvent(new CustomEvent(`nutgraf:${name}`, {
    bubbles: true,
    composed: true,
    detail: { story: element.dataset.story, block: element.dataset.block, ...detail },
  }));

  /** Leaves, or brings back, the step below. */
  const degrade = (element, { reason = 'unknown', message }) => {
    const embed = embeds.get(element);
    if (embed) {
      embed.live = null;
      if (embed.fragment) {
        // A fragment that will not come alive shows no control that it cannot serve.
        embed.shell.dataset.still = reason;
        // Moved, it would lose a press that is under way.
        if (!embed.fragment.isConnected) {
          embed.shell.replaceChildren(embed.fragment);
        }
        if (/unreachable$/.test(reason)) {
          addEventListener('online', () => {
            embed.climbing = false;
            climb(element);
          }, { once: true });
        }
      } else {
        // Nothing will come that needs the room.
        embed.shell.style = element.style.minHeight = '';
      }
    }
    warn(reason, message);
    tell(element, 'degraded', { reason, message, rung: +!!embed?.fragment });
  };

  /** Called by the wasm when it has panicked: nothing in it can be trusted any more. */
  const panicked = (message) => {
    dead = failure('panic', message);
    for (const [element, { climbing }] of embeds) {
      if (climbing) {
        degrade(element, dead);
      }
    }
  };

  const keyOf = ({ dataset: { story, block, lang, version } }) => [story, block, lang, version]
    .join();

  /** Much may have happened since: removed, another story. */
  const wanted = (element, embed) => embeds.get(element) === embed;

  let calm = Promise.resolve();

  /** The finished explainer, as it was built. */
  const show = async (element) => {
    const shadow = element.shadowRoot || element.attachShadow({ mode: 'open' });
    // A page of ours has it in the shadow root from the start.
    const there = shadow.querySelector('.fragment');
    const shell = there ? there.parentNode : document.createElement('div');
    const embed = { shadow, shell, key: keyOf(element) };
    embeds.set(element, embed);
    try {
      if (!there) {
        // Holds the room that the fragment will need, by the width of the element: an empty one has
        // done so as padding. A policy that forbids the style leaves the attribute. What is far from
        // the reader is not laid out before the page has time for it.
        shadow.room ||= /calc.\d+px[^;]*/.exec(element.getAttribute('style'));
        element.style.padding = '';
        element.style.containerType = 'inline-size';
        shell.style = shadow.room
          && `min-height:${shadow.room};content-visibility:auto`.replace(/%/g, 'cqw');
        shell.append(document.createElement('slot'));
        shadow.replaceChildren(shell);
      }
      const found = there || await fragment(element);
      if (!wanted(element, embed)) {
        return;
      }
      embed.fragment = found;
      shell.className = 'shell';
      shell.dataset.scheme = scheme(element);
      shadow.adoptedStyleSheets = [sheet];
      if (!there) {
        shell.replaceChildren(found);
        // One after the other, or several would hold the page up together. Of many most are never
        // read, and are laid out for nobody.
        if (embeds.size < 7) {
          calm = calm.then(() => new Promise(idle)).then(() => { shell.style = ''; });
        }
      }
      tell(element, 'ready');
      wait(element, embed);
    } catch (error) {
      if (wanted(element, embed)) {
        degrade(element, error);
      }
    }
  };

  // --- From the fragment to the live explainer. ---

  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        near.unobserve(target);
        idle(() => climb(target));
      }
    }
  }, { rootMargin: '100%' });

  /** When the page has loaded and nothing else is to be done. */
  const idle = (task) => {
    const soon = () => (window.requestIdleCallback || setTimeout)(task, { timeout: 2000 });
    if (document.readyState === 'complete') {
      soon();
    } else {
      addEventListener('load', soon, { once: true });
    }
  };

  /** When it may come alive: near the reader and idle, or at the first touch. */
  const wait = (element, embed) => {
    const { shell } = embed;
    const wish = element.dataset.live;
    if (wish === 'never') {
      shell.dataset.still = '';
    }
    const touched = ({ type, target }) => {
      if (type === 'click') {
        embed.clicked = target;
      }
      climb(element);
    };
    for (const type of ['pointerdown', 'keydown', 'focusin', 'click']) {
      shell.addEventListener(type, touched);
    }
    const { saveData, effectiveType } = navigator.connection || {};
    // A reader who pays for every byte, or waits for it, decides with the first touch.
    if (!/touch|never/.test(wish) && !saveData && !/2g/.test(effectiveType)) {
      near.observe(element);
    }
    follow(element);
    if (embed.link) {
      climb(element);
    }
  };

  /** Shows the view that a link names, as soon as it can be shown. */
  const ask = (element, link) => {
    const embed = embeds.get(element) || {};
    embed.link = link;
    if (embed.live) {
      embed.live.show();
    } else {
      climb(element);
    }
  };

  /** Goes where the address of the page leads: `#nutgraf=cartels/seizures?region=southwest`. */
  const follow = (element, again) => {
    const { block } = element.dataset;
    const [story] = address(element, false).split('/').slice(-2);
    if (`${location.hash}?`.startsWith(
      `#nutgraf=${story}/${block ? `${encodeURIComponent(block)}?` : ''}`)) {
      // Readers who have begun to read are not carried off. To ask lays out what has come.
      if (again || !scrollY) {
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      }
      ask(element, location.hash);
    }
  };

  addEventListener('hashchange', () => embeds.forEach(({ fragment: found }, element) => {
    if (found) {
      follow(element, true);
    }
  }));

  const climb = async (element) => {
    const embed = embeds.get(element);
    if (!embed?.fragment || embed.climbing || element.dataset.live === 'never') {
      return;
    }
    embed.climbing = true;
    delete embed.shell.dataset.still;
    near.unobserve(element);
    try {
      if (dead) {
        throw dead;
      }
      live ??= start();
      // The next embed may come when the network is back.
      live.catch(() => { live = null; });
      const [glue, bytes] = await Promise.all([live, data(element, embed.fragment)]);
      await glue.climb(element, embed, bytes,
        () => wanted(element, embed) && !dead);
    } catch (error) {
      // What is pressed must not move away.
      while (embed.fragment.matches(':active')) {
        await new Promise(requestAnimationFrame);
      }
      if (wanted(element, embed)) {
        degrade(element, error);
      }
    }
  };

  const hide = (element) => {
    const embed = embeds.get(element);
    embeds.delete(element);
    near.unobserve(element);
    if (embed) {
      // What the publisher wrote looks as it did before: the sheet resets its host.
      embed.shadow.adoptedStyleSheets = [];
      embed.shadow.replaceChildren(document.createElement('slot'));
      embed.live?.leave();
      embed.live = null;
    }
  };

  /** Shows what an element now asks for. */
  const refresh = (element) => {
    element.nutgraf ||= {
      show(link) {
        // Who asks for a view wants it now.
        painted = true;
        refresh(element);
        ask(element, link);
      },
      update(options) {
        Object.assign(element.dataset, options);
        gone.delete(element);
        refresh(element);
      },
      destroy() {
        gone.add(element);
        hide(element);
      },
    };
    // What a reader can read already is painted first.
    const here = element.isConnected && !gone.has(element) && (painted || !element.firstElementChild);
    if (!here || embeds.get(element)?.key !== keyOf(element)) {
      hide(element);
      if (here) {
        show(element);
      }
    }
  };

  let painted = false;

  const scan = () => {
    [...embeds.keys(), ...document.querySelectorAll(SELECTOR)].forEach(refresh);
  };

  // --- Light or dark: what the publisher says, then how the page looks, then the system. ---

  const dark = matchMedia('(prefers-color-scheme: dark)');

  /** Light or dark, or nothing for a colour through which another is seen. */
  const shade = (colour) => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) || []).map(Number);
    return colour.startsWith('rgb') && alpha > 0.5
      && (2 * red + 7 * green + blue < 1020 ? 'dark' : 'light');
  };

  const scheme = (element) => {
    const { theme, dark: asked } = element.dataset;
    let found = /^(dark|light)$/.test(theme) ? theme : { true: 'dark', false: 'light' }[asked];
    for (let above = element; !found && (above = above.parentElement);) {
      found = shade(getComputedStyle(above).backgroundColor);
    }
    // No background anywhere: the browser paints the page, by the page's own color-scheme.
    const styled = getComputedStyle(element.parentElement || document.documentElement).colorScheme;
    // The meta element holds where no style says otherwise, and is not part of computed style.
    const own = styled === 'normal'
      && document.querySelector('meta[name="color-scheme" i]')?.content || styled;
    return found || (/dark/.test(own) && (dark.matches || !/light/.test(own)) ? 'dark' : 'light');
  };

  const recolour = () => {
    for (const [element, embed] of embeds) {
      if (embed.fragment) {
        embed.shell.dataset.scheme = scheme(element);
      }
    }
  };

  dark.addEventListener('change', recolour);
  // A host that fades its colours is looked at again when it has finished.
  document.addEventListener('transitionend', recolour);

  // --- Embeds that come and go. ---

  const watch = new MutationObserver((records) => {
    if (records.some(({ type, target }) => type !== 'attributes' || target.matches(SELECTOR))) {
      scan();
    }
    if (records.some(({ type }) => type === 'attributes')) {
      recolour();
    }
  });
  watch.observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES,
  });

  try {
    // Sees elements in the shadow roots of others too; without it the observer above serves.
    customElements.define('nut-graf', class extends HTMLElement {
      connectedCallback() {
        refresh(this);
      }

      disconnectedCallback() {
        queueMicrotask(() => refresh(this));
      }
    });
  } catch {
    // Somebody has taken the name.
  }

  window.nutgraf = {
    base,
    scan() {
      gone = new WeakSet();
      scan();
    },
  };
  const paint = () => requestAnimationFrame(() => setTimeout(() => {
    painted ||= document.readyState !== 'loading';
    scan();
  }));
  document.addEventListener('readystatechange', paint);
  scan();
  paint();
})();
