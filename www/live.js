/*
 * Nutgraf, the live half: starts the wasm and puts live explainers in the place of fragments.
 */
import init, { mount, repaint, start as watch, unmount } from 'glue';

export { repaint, unmount };

/** The wasm as something that can be started. */
const code = async (response, { wrong, warn }) => {
  const type = (response.headers.get('Content-Type') || 'no type').split(';')[0].trim();
  if (type === 'application/wasm') {
    return response;
  }
  const bytes = await response.arrayBuffer();
  if (new Uint8Array(bytes.slice(0, 4)).join() !== '0,97,115,109') {
    throw wrong('wasm-invalid', response.url, 'is a page');
  }
  warn('wasm-type', `${response.url} is sent as ${type}. It works, but starts later: let the server `
    + 'send .wasm files as application/wasm.');
  return bytes;
};

/** Starts the one instance of the page; the loader brings the wasm and ways to tell. */
export const start = async (loader) => {
  const bytes = await code(loader.wasm, loader);
  try {
    await init({ module_or_path: bytes });
  } catch (error) {
    const policy = /unsafe-eval|Content Security Policy|disallowed by embedder/i.test(error);
    throw policy
      ? loader.failure('policy-wasm', 'the policy of this page forbids wasm. Add '
        + "'wasm-unsafe-eval' to its script-src.")
      : loader.failure('wasm-invalid', `the wasm does not start (${error}).`);
  }
  watch(loader.panicked);
};

const style = new CSSStyleSheet();
style.replaceSync(STYLE);

const CONTROLS = 'details, input, select, .scroll';
const FOCUS = 'a, button, input, select, summary, [tabindex]';
const BUTTONS = 'button, .event, .area, .ring';

const every = (root, selector) => [...root.querySelectorAll(selector)];

/** Those that are drawn: of a chart that is there for every width, the one for this width. */
const shown = (root) => every(root, BUTTONS).filter((one) => one.getClientRects().length);

const frame = () => new Promise((done) => { requestAnimationFrame(done); });

let last = Promise.resolve();

/** A frame of its own for each embed, so that several do not hold the page up together. */
const turn = () => {
  last = last.then(frame).then(frame);
  return last;
};

/** Mounts an explainer beside its fragment and puts it in its place; false if that is too late. */
export const climb = async ({ dataset }, embed, bytes, wanted) => {
  // A form of its own: radio buttons of the same name would else be one group with those of the
  // fragment.
  const [form, root] = [document.createElement('form'), document.createElement('div')];
  await turn();
  if (!wanted()) {
    return false;
  }
  embed.shadow.adoptedStyleSheets = [...embed.shadow.adoptedStyleSheets, style];
  form.className = 'coming';
  form.append(root);
  embed.shell.append(form);
  try {
    embed.handle = mount(root, bytes, dataset.block || undefined);
    await frame();
    await frame();
    // A reader who is just pressing something lets go of it first.
    while (embed.fragment.matches(':active')) {
      await frame();
    }
  } catch (error) {
    form.remove();
    throw error;
  }
  if (!wanted() || embed.handle === null) {
    return false;
  }
  swap(embed, root);
  return true;
};

/** The live explainer in the place of the fragment, with what the reader has done there. */
const swap = ({ shell, shadow, fragment, clicked }, root) => {
  const focused = every(root, FOCUS)[every(fragment, FOCUS).indexOf(shadow.activeElement)];
  const pressed = clicked && shown(fragment).indexOf(clicked.closest(BUTTONS));
  const live = every(root, CONTROLS);
  every(fragment, CONTROLS).forEach((before, at) => {
    if (live[at] && live[at].localName === before.localName) {
      carry(before, live[at]);
    }
  });
  fragment.remove();
  shell.replaceChildren(root);
  if (focused) {
    focused.focus({ preventScroll: true });
  }
  // Only then: to ask what is drawn lays out also what is closed.
  const button = clicked && shown(root)[pressed];
  if (button) {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  }
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
export const compare = async ({ dataset: { version } }, shell, latest) => {
  if (version) {
    const answer = await fetch(`${latest}.version.json`).catch(() => null);
    const newest = answer && answer.ok ? await answer.json() : { version };
    shell.dataset.newer = newest.version !== version;
  }
};
