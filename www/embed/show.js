/*
 * The finished explainer in its element, as it was built.
 */
import { addressOf } from './address.js';
import { base } from './base.js';
import { loaderOf } from './choice.js';
import { climb, climbWhenNear, forget } from './climb.js';
import { degrade } from './degrade.js';
import { embeds } from './embeds.js';
import { fetchFragment } from './fragment.js';
import { followAddress } from './follow.js';
import { loadGlue } from './glue.js';
import { whenIdle } from './idle.js';
import { keepKeys } from './keys.js';
import { me } from './me.js';
import { page } from './page.js';
import { holdRoom, wrapRoom } from './room.js';
import { openRoot } from './root.js';
import { schemeOf } from './scheme.js';
import { sheetsOf } from './sheet.js';
import { tell } from './tell.js';

let calm = Promise.resolve();

const fragmentOf = async (element) => {
  const [url, { block, integrity }] = [addressOf(element), element.dataset];
  try {
    return await fetchFragment(`${url}${block ? `.${block}` : ''}.fragment.html`, integrity);
  } catch (error) {
    // Only where there is a fault to find, what finds it is waited for.
    throw block && error.reason === 'fragment-missing'
      && await loadGlue().then((glue) => glue.find(fetchFragment, url, block)).catch(() => null)
      || error;
  }
};

/** When it may come alive: near the reader and idle, or at the first touch. */
const awaitReader = (embed) => {
  const { element, shell } = embed;
  const wish = element.dataset.live;
  if (wish === 'never') {
    shell.dataset.still = '';
  }
  const touched = ({ type, target }) => {
    if (type === 'click') {
      embed.clicked = target;
    }
    climb(embed);
  };
  for (const type of ['pointerdown', 'keydown', 'focusin', 'click']) {
    shell.addEventListener(type, touched);
  }
  keepKeys(shell);
  const { saveData, effectiveType } = navigator.connection || {};
  // A reader who pays for every byte, or waits for it, decides with the first touch.
  if (wish !== 'touch' && !saveData && !/2g/.test(effectiveType)) {
    climbWhenNear(element);
  }
  followAddress(embed);
  if (embed.link) {
    climb(embed);
  }
};

/** Shows the fragment. */
export const show = async (embed) => {
  const { element } = embed;
  if (!embed.to('fetching')) {
    return;
  }
  try {
    // Before anything is asked for, whether this browser can show it.
    sheetsOf();
    // WebKit, which anchors nothing, takes the page for shorter on the way, and goes to its end.
    const top = CSS.supports('overflow-anchor:auto') ? 0 : scrollY;
    const [root, there] = openRoot(element);
    if (there) {
      embed.shell = there.parentNode;
    } else {
      holdRoom(embed);
    }
    if (top && top !== scrollY) {
      scrollTo({ top, behavior: 'instant' });
    }
    const { shell } = embed;
    const fragment = there || await fragmentOf(element);
    if (embed.phase !== 'fetching') {
      return;
    }
    const { bottom } = element.getBoundingClientRect();
    shell.dataset.scheme = schemeOf(element, shell);
    shell.className = 'shell';
    root.adoptedStyleSheets = sheetsOf(fragment);
    if (!there) {
      const layOut = () => {
        shell.parentNode.style.contentVisibility = '';
      };
      shell.replaceChildren(fragment);
      wrapRoom(embed);
      if (bottom < 0) {
        // Not every browser keeps in its place what is read below.
        layOut();
        scrollBy({ top: element.getBoundingClientRect().bottom - bottom, behavior: 'instant' });
      } else if (embeds.size < 7) {
        // One after the other, or several would hold the page up together. Of many most are never
        // read, and are laid out for nobody.
        calm = calm.then(() => new Promise(whenIdle)).then(layOut);
      }
    }
    embed.fragment = fragment;
    embed.words = fragment.textContent;
    embed.to('still');
    tell(element, 'ready');
    awaitReader(embed);
  } catch (error) {
    if (error.reason === 'fragment-missing') {
      page.missed.add(base + embed.key);
      if (loaderOf(element) !== me) {
        page.refresh(element);
        return;
      }
    }
    degrade(embed, error);
  }
};

/** Takes down what is shown: the publisher's content looks as it did before. */
export const hide = (element) => {
  const embed = embeds.get(element);
  embeds.delete(element);
  forget(element);
  const root = element.shadowRoot;
  // Another loader may have taken it over.
  if (embed?.to('gone') && root?.contains(embed.shell)) {
    // The sheet resets its host.
    root.adoptedStyleSheets = [];
    root.replaceChildren(document.createElement('slot'));
  }
  embed?.live?.leave();
};
