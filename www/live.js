/*
 * Nutgraf, the live half: starts the wasm and puts live explainers in the place of fragments.
 */
import init, { advance, mount, settled, start as watch, unmount } from 'glue';
import { blockAt, blocksOf, every, follow, tellChanges } from './link.js';

/** What the loader has handed over: ways to fetch and to tell. */
let loader = null;

/** The wasm as something that can be started. */
const code = async (response) => {
  const type = (response.headers.get('Content-Type') || 'no type').split(';')[0].trim();
  if (type === 'application/wasm') {
    return response;
  }
  const bytes = await response.arrayBuffer();
  if (new Uint8Array(bytes.slice(0, 4)).join() !== '0,97,115,109') {
    throw loader.wrong('wasm-invalid', response.url, 'is a page');
  }
  loader.warn('wasm-type', `${response.url} is sent as ${type}. It works, but starts later: let the server `
    + 'send .wasm files as application/wasm.');
  return bytes;
};

/** Starts the one instance of the page; the loader brings the wasm and ways to tell. */
export const start = async (handed) => {
  loader = handed;
  const bytes = await code(loader.wasm);
  try {
    await init({ module_or_path: bytes });
  } catch (error) {
    const policy = /unsafe-eval|Content Security Policy|disallowed by embedder|CSP/i.test(error);
    throw policy
      ? loader.failure('policy-wasm', 'the policy of this page forbids wasm. Add '
        + "'wasm-unsafe-eval' to its script-src.")
      : loader.failure('wasm-invalid', `the wasm does not start (${error}).`);
  }
  watch((message) => {
    loader.panicked(`the explainer stopped: ${message.split('\n')[0]}`);
  });
};

/** A block that is asked for and not there, with those that there are. */
export const find = async (read, url, block) => {
  const all = await read(`${url}.fragment.html`);
  const known = every(all, '.block > h3').map(({ id }) => id.replace(/-title$/, ''));
  return known.includes(block) ? null : {
    reason: 'block-unknown',
    message: `${url} has no block ${block}, but ${known.join()}.`,
  };
};

const style = new CSSStyleSheet();
style.replaceSync(STYLE);

const CONTROLS = 'details, input, select, .scroll';
const FOCUS = 'a, button, input, select, summary, [tabindex]';
const BUTTONS = 'button, .event, .area, .ring';

/** Those that are drawn: of a chart that is there for every width, the one for this width. */
const shown = (root) => every(root, BUTTONS).filter((one) => one.getClientRects().length);

/** Lets the page do what waits, and Yew: what has taken 16 ms it ends in a timer. */
const end = () => new Promise((done) => { setTimeout(done); });

/** Lets the page do what waits: by a message, since a timer that follows others waits 4 ms. */
const rest = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(0);
});

const frame = () => new Promise((done) => { requestAnimationFrame(done); });

let taken = false;

/** A frame of its own for each embed, so that several do not hold the page up together. */
const turn = async () => {
  while (taken) {
    await frame();
  }
  taken = true;
  requestAnimationFrame(() => { taken = false; });
};

/** Milliseconds of work after which the page may do what waits; and after which Yew may. */
const [SLICE, LONG] = [4, 12];

/** Whether the device is a quick one: it is as soon as an explainer has been begun. */
let quick = null;

/** On a slow device new rules, parts and the swap have frames of their own. */
const pause = async () => quick || frame();

/** Waits until Yew has made what was asked for. */
const settle = async (handle) => {
  // In a microtask, if it takes no time.
  for (let late = null; !settled(handle); late = end) {
    await late?.();
  }
};

/** Makes part after part. */
const make = async (embed, handle) => {
  let [more, took] = [true, 0];
  while (embed.live && more) {
    await (took < LONG ? rest() : end());
    const began = performance.now();
    do {
      more = embed.live && advance(handle);
      // The part is made after this, in a microtask.
      await null;
      took = performance.now() - began;
    } while (more && took < SLICE);
    if (!more) {
      // Parts may have brought others meanwhile.
      await embed.settled();
      more = embed.live && advance(handle);
    }
  }
};

/** Mounts an explainer beside its fragment and puts it in its place, if that is still wanted. */
export const climb = async (element, embed, bytes, wanted) => {
  // A form of its own: radio buttons of the same name would else be one group with those of the
  // fragment. Hidden, so that the browser does not lay out both.
  const [form, root] = [document.createElement('form'), document.createElement('div')];
  form.hidden = true;
  form.append(root);
  embed.shell.append(form);
  await turn();
  await rest();
  if (!wanted()) {
    form.remove();
    return;
  }
  const { link } = embed;
  let blocks = [];
  try {
    const began = performance.now();
    const handle = enliven(element, embed, root, bytes);
    quick ??= performance.now() - began < SLICE / 2;
    await pause();
    embed.shadow.adoptedStyleSheets = [...embed.shadow.adoptedStyleSheets, style];
    await pause();
    await make(embed, handle);
    await pause();
    if (!quick) {
      await turn();
    }
    // Options are put in from the last one, and WebKit holds on to what it chose meanwhile.
    every(root, '[selected]').forEach((one) => { one.selected = true; });
    blocks = blocksOf(root);
    if (link) {
      await ask(embed, blocks);
      tellChanges(blocks, () => {});
    }
    // A reader who is just pressing something lets go of it first.
    while (embed.fragment.matches(':active')) {
      await frame();
    }
  } catch (error) {
    form.remove();
    throw told(error);
  }
  if (wanted() && embed.live) {
    swap(embed, root);
    // What is not shown yet cannot be brought into sight.
    if (link) {
      reach(embed, blocks);
    }
    loader.tell(element, 'live');
    const tell = listen(element, embed, root, blocks);
    // One after the other: each uses the controls that the one before has changed.
    let last = Promise.resolve();
    embed.asking = 0;
    embed.live.show = () => {
      embed.asking += 1;
      last = last.then(() => ask(embed, blocks)).then(() => {
        embed.asking -= 1;
        tell();
      });
    };
    if (embed.link !== link) {
      embed.live.show();
    }
    compare(element, embed.shell);
  } else {
    form.remove();
  }
};

/** Errors of the wasm begin with their reason: `story-invalid: …`. */
const told = (error) => {
  const [, reason, message] = /^([a-z-]+): ([^]*)$/.exec(error.message) || [];
  return reason ? { reason, message } : error;
};

/** Mounts the frame of an explainer and gives the loader ways to handle it. */
const enliven = (element, embed, root, bytes) => {
  const handle = mount(root, new Uint8Array(bytes), element.dataset.block || undefined,
    embed.fragment);
  root.addEventListener('click', lead);
  // What is dead has nothing more to show.
  embed.settled = () => settle(handle).catch(() => {});
  embed.live = {
    leave: () => unmount(handle),
    // What is asked for meanwhile is shown when it is swapped in.
    show() {},
  };
  return handle;
};

/** Leads to what a link or a button names elsewhere in the explainer, and puts the focus on it. */
const lead = (event) => {
  const { target, currentTarget: root } = event;
  const anchor = target.closest('[href^="#"]');
  const reply = target.closest('.reply button');
  let there = null;
  // The page's own way to an id does not lead into a shadow root.
  if (anchor) {
    there = root.querySelector(`[id="${CSS.escape(anchor.hash.slice(1))}"]`);
  } else if (reply) {
    there = answer(root, reply);
  }
  if (there) {
    event.preventDefault();
    there.tabIndex = -1;
    there.focus();
  }
};

/** The argument on the other side that a reply names. */
const answer = (root, reply) => {
  const sides = reply.closest('.sides');
  const side = reply.closest('.pro') ? 'con' : 'pro';
  const there = sides.querySelectorAll(`.${side} > ul > li`)[reply.value];
  every(root, '.found').forEach((before) => before.classList.remove('found'));
  there.classList.add('found');
  sides.querySelector(`[value=${side}]`).click();
  return there;
};

/** Tells the page what is shown, when the reader comes to rest or goes on to something else. */
const listen = (element, embed, root, blocks) => {
  let timer = 0;
  const told = () => {
    clearTimeout(timer);
    timer = 0;
    // On the way to a view there are others, which nobody has asked for.
    if (embed.live && !embed.asking) {
      tellChanges(blocks, (name, detail) => loader.tell(element, name, detail));
    }
  };
  // A finger that is drawn over a chart would else tell sixty times a second.
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(told, 250);
  };
  for (const type of ['click', 'input', 'change', 'toggle', 'keyup']) {
    root.addEventListener(type, later, true);
  }
  root.addEventListener('pointermove', ({ target }) => {
    if (target.closest('.plot')) {
      later();
    }
  }, true);
  for (const type of ['pointerdown', 'focusin']) {
    root.addEventListener(type, () => {
      if (timer) {
        told();
      }
    }, true);
  }
  // What the reader has done in the fragment counts.
  later();
  return told;
};

/** Shows the view that is asked for. */
const ask = async (embed, blocks) => {
  const link = String(embed.link);
  const block = blockAt(blocks, link);
  const unknown = block ? await follow(block, link, embed.settled) : [link.slice(0, 200)];
  if (unknown.length) {
    loader.warn('link-unknown', `this story has nothing for ${unknown.join(', ')}.`);
  }
  reach(embed, blocks);
};

/** In a whole story the address of the page leads on to the block. */
const reach = ({ link }, blocks) => {
  const block = blocks.length > 1 && String(link).startsWith('#') && blockAt(blocks, String(link));
  if (block) {
    block.section.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
};

/** The live explainer in the place of the fragment, with what the reader has done there. */
const swap = ({ shell, shadow, fragment, clicked, link }, root) => {
  const focused = every(root, FOCUS)[every(fragment, FOCUS).indexOf(shadow.activeElement)];
  const pressed = clicked && shown(fragment).indexOf(clicked.closest(BUTTONS));
  const live = every(root, CONTROLS);
  every(fragment, CONTROLS).forEach((before, at) => {
    if (!link && live[at] && live[at].localName === before.localName) {
      carry(before, live[at]);
    }
  });
  const stay = scrollY ? hold(shell) : () => {};
  fragment.remove();
  // What is alive is laid out, in its own height. Firefox would hold on to what goes.
  shell.style = 'overflow-anchor:none';
  shell.replaceChildren(root);
  if (focused) {
    focused.focus({ preventScroll: true });
  }
  // Only then: to ask what is drawn lays out also what is closed.
  const button = clicked && shown(root)[pressed];
  if (button) {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  }
  stay();
  shell.style = '';
};

/** Keeps what a reader sees where it is: the edge of a box that is nearer. WebKit goes to the top of
    a page that is little more than the embed. */
const hold = (box) => {
  const edge = box.getBoundingClientRect().bottom < 0 ? 'bottom' : 'top';
  // In the page, which scrolling does not move.
  const place = () => box.getBoundingClientRect()[edge] + scrollY;
  const [seen, before] = [scrollY, place()];
  return () => {
    const top = seen + place() - before;
    if (Math.abs(top - scrollY) >= 0.5) {
      scrollTo({ top, behavior: 'instant' });
    }
  };
};

/** What the reader has done to a control. */
const carry = (before, now) => {
  if (before.localName === 'details') {
    now.open = before.open;
  } else if (before.localName === 'div') {
    // In what is closed nothing has been scrolled, and to ask would lay out all of its rows.
    if (!before.closest('details:not([open])')) {
      now.scrollTop = before.scrollTop;
    }
  } else if (before.type === 'radio') {
    if (before.checked && !now.checked) {
      now.click();
    }
  } else if (before.value !== now.value) {
    now.value = before.value;
    now.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
};

/** A frozen embed says when there are newer figures; who is offline reads on. */
const compare = async (element, shell) => {
  const { version } = element.dataset;
  if (version) {
    const answer = await fetch(`${loader.address(element, false)}.version.json`).catch(() => null);
    const newest = answer && answer.ok ? await answer.json() : { version };
    shell.dataset.newer = newest.version !== version;
  }
};
