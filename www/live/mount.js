import { mount, unmount } from 'glue';
import { compare } from './compare.js';
import { lead } from './lead.js';
import { blocksOf, every, tellChanges } from './link.js';
import { listen } from './listen.js';
import { uncoverFocused } from './reveal.js';
import { frame, isQuick, make, noteBegin, pause, rest, settle, turn } from './schedule.js';
import { loader } from './start.js';
import { swap } from './swap.js';
import { keepTexts } from './texts.js';
import { ask, reach } from './visit.js';

const style = new CSSStyleSheet();
style.replaceSync(STYLE);

/** Mounts an explainer beside its fragment and puts it in its place, if that is still wanted. */
export const climb = async (element, embed, bytes, wanted) => {
  // What has been translated on the way is of more use to its reader than what is alive.
  if (embed.fragment.textContent !== embed.words) {
    embed.shell.dataset.still = 'translated';
    return;
  }
  // A form of its own: radio buttons of the same name would else be one group with those of the
  // fragment. Hidden, so that the browser does not lay out both.
  const [form, root] = [document.createElement('form'), document.createElement('div')];
  form.hidden = true;
  // It changes its texts itself: where a translator has put others, it would say what is not so.
  root.translate = false;
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
    noteBegin(performance.now() - began);
    await pause();
    embed.shadow.adoptedStyleSheets = [...embed.shadow.adoptedStyleSheets, style];
    await pause();
    await make(embed, handle);
    await pause();
    if (!isQuick()) {
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
    embed.live?.leave();
    throw told(error);
  }
  if (wanted() && embed.live) {
    swap(embed, root);
    keepTexts(root);
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
  uncoverFocused(root);
  // What is dead has nothing more to show.
  embed.settled = () => settle(handle).catch(() => {});
  embed.live = {
    leave: () => unmount(handle),
    // What is asked for meanwhile is shown when it is swapped in.
    show() {},
  };
  return handle;
};
