/*
 * A live explainer, from the empty element to the place of its fragment.
 */
import { mount, show, tell, unmount } from 'glue';
import { failure } from '../embed/failure.js';
import { dataOf } from './data.js';
import { lead } from './lead.js';
import { every } from './every.js';
import { blocksOf, follow, tellChanges } from './link.js';
import { listen } from './listen.js';
import { compare } from './newer.js';
import { uncoverFocused } from './reveal.js';
import { settleRoom } from './room.js';
import { serveMenus } from './save.js';
import { frame, isQuick, make, noteBegin, pause, rest, settle, turn } from './schedule.js';
import { call, keep, release, start } from './start.js';
import { swap } from './swap.js';
import { keepTexts } from './texts.js';
import { touchedIn } from './touched.js';
import { ask, reach } from './visit.js';

const [style, folded, printed] = [STYLE, FOLDED, PRINTED].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

/** Gives a root the look of what is folded away, and of all of it on paper, which comes last. */
const dress = (root, ...more) => {
  const ours = [folded, ...more, printed];
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((one) => !ours.includes(one)), ...ours];
};

/** Errors of the wasm begin with their reason: `story-invalid: …`. */
const reasonOf = (error) => {
  const [, reason, message] = /^([a-z-]+): ([^]*)$/.exec(error.message) || [];
  return reason ? failure(reason, message) : error;
};

/** Elements in which there was an explainer: Yew holds on to each for as long as the page is there,
    so they are used again. */
const free = [];

/** Begins an explainer in a root; returns the element that it is in, and its handle. */
const begin = ({ element, fragment }, bytes, root) => {
  const place = free.pop() || document.createElement('div');
  root.append(place);
  try {
    const { block } = element.dataset;
    return [place, call(mount, place, new Uint8Array(bytes), block || undefined, fragment)];
  } catch (error) {
    free.push(place);
    throw error;
  }
};

/** Makes all of an explainer in a root that is not shown, and returns how to end it. */
const build = async (embed, bytes, root, isWanted) => {
  const began = performance.now();
  const [place, handle] = begin(embed, bytes, root);
  noteBegin(performance.now() - began);
  root.addEventListener('click', lead);
  uncoverFocused(root);
  const view = {
    tell: (...given) => call(tell, handle, ...given),
    show: (...given) => call(show, handle, ...given),
    isLeft: false,
    // What is dead has nothing more to show.
    settled: () => settle(handle).catch(() => {}),
    leave() {
      if (view.isLeft) {
        return;
      }
      view.isLeft = true;
      release(embed);
      try {
        unmount(handle);
        place.remove();
        free.push(place);
      } catch {
        // What is dead has nothing to take down.
      }
    },
  };
  const shadow = embed.element.shadowRoot;
  try {
    await pause();
    dress(shadow, style);
    await pause();
    await make(handle, view.settled, isWanted);
    await pause();
    if (!isQuick()) {
      await turn();
    }
    // Options are put in from the last one, and WebKit holds on to what it chose meanwhile.
    every(root, '[selected]').forEach((one) => { one.selected = true; });
  } catch (error) {
    view.leave();
    throw error;
  }
  return view;
};

/** The explainer in its place, as the loader handles it. */
const enter = (embed, host, view, root, blocks, link) => {
  const { element, fragment, shell } = embed;
  for (const block of link ? [] : blocks) {
    const touched = touchedIn(fragment, block.path, block.id);
    if (touched) {
      follow(block, touched, view.settled);
    }
  }
  swap(embed, root, link);
  settleRoom(embed);
  keepTexts(root);
  serveMenus(embed, host, root, blocks);
  // What is not shown yet cannot be brought into sight.
  if (link) {
    reach(link, blocks, shell);
  }
  let asking = 0;
  // On the way to a view there are others, which nobody has asked for.
  const mayTell = () => !view.isLeft && !asking;
  const tell = listen(root, blocks, (...told) => host.tell(element, ...told), mayTell);
  if (element.dataset.version) {
    compare(`${host.addressOf(element, false)}.version.json`, element.dataset.version, shell);
  }
  // One after the other: each uses the controls that the one before has changed.
  let last = Promise.resolve();
  return {
    link,
    leave: view.leave,
    show(next) {
      asking += 1;
      last = last.then(() => ask(next, blocks, view.settled, host.warn)).finally(() => {
        reach(next, blocks, shell);
        asking -= 1;
        tell();
      });
    },
  };
};

/** Mounts an explainer beside its fragment and puts it in its place. Returns it, or nothing if it
    is no longer wanted. Of the embed, which is the loader's, nothing is changed. */
export const climb = async (embed, host) => {
  const { element, shell, fragment } = embed;
  const isWanted = () => embed.phase === 'climbing';
  dress(element.shadowRoot);
  if (element.dataset.live === 'never') {
    return null;
  }
  // What has been translated on the way is of more use to its reader than what is alive. Where a
  // part is gone, something else has happened.
  if (fragment.textContent !== embed.words
    && every(fragment, '[data-part]').length >= fragment.dataset.parts) {
    shell.dataset.still = 'translated';
    return null;
  }
  delete shell.dataset.still;
  // Both at once: each round trip costs a phone 150 ms.
  const [bytes] = await Promise.all([dataOf(fragment, host.addressOf(element)), start(host)]);
  // A form of its own: radio buttons of the same name would else be one group with those of the
  // fragment. Hidden, so that the browser does not lay out both.
  const [form, root] = [document.createElement('form'), document.createElement('div')];
  form.hidden = true;
  // It changes its texts itself: where a translator has put others, it would say what is not so.
  root.translate = false;
  form.append(root);
  shell.append(form);
  let view = null;
  let live = null;
  try {
    await turn();
    await rest();
    if (isWanted()) {
      const { link } = embed;
      keep(embed, host);
      view = await build(embed, bytes, root, isWanted);
      const blocks = blocksOf(root, view);
      if (link) {
        await ask(link, blocks, view.settled, host.warn);
        tellChanges(blocks, () => {});
      }
      // A reader who is just pressing something lets go of it first.
      while (isWanted() && fragment.matches(':active')) {
        await frame();
      }
      live = isWanted() ? enter(embed, host, view, root, blocks, link) : null;
    }
    return live;
  } catch (error) {
    throw reasonOf(error);
  } finally {
    form.remove();
    if (!live) {
      view?.leave();
    }
  }
};
