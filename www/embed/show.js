/*
 * The finished explainer in its element, as it was built.
 */
import { addressOf } from './address.js';
import { climb, unwatchNear, watchNear } from './climb.js';
import { degrade } from './degrade.js';
import { embeds, isWanted, keyOf } from './embeds.js';
import { fetchFragment } from './fetch.js';
import { followAddress } from './follow.js';
import { loadGlue } from './glue.js';
import { whenIdle } from './idle.js';
import { keepKeys } from './keys.js';
import { holdRoom, settleRoom, wrapRoom } from './room.js';
import { schemeOf } from './scheme.js';
import { tell } from './tell.js';

let sheet = null;
let calm = Promise.resolve();

/** The style sheet, which the build writes. */
const sheetOf = () => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  return sheet;
};

const fragmentOf = async (element) => {
  const [url, { block }] = [addressOf(element), element.dataset];
  try {
    return await fetchFragment(`${url}${block ? `.${block}` : ''}.fragment.html`);
  } catch (error) {
    // Only where there is a fault to find, what finds it is waited for.
    throw block && error.reason === 'fragment-missing'
      && await loadGlue().then((glue) => glue.find(fetchFragment, url, block)).catch(() => null)
      || error;
  }
};

/** When it may come alive: near the reader and idle, or at the first touch. */
const awaitReader = (element, embed) => {
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
  keepKeys(shell);
  const { saveData, effectiveType } = navigator.connection || {};
  // A reader who pays for every byte, or waits for it, decides with the first touch.
  if (!/touch|never/.test(wish) && !saveData && !/2g/.test(effectiveType)) {
    watchNear(element);
  }
  followAddress(element);
  if (embed.link) {
    climb(element);
  }
};

/** Shows the fragment. */
export const show = async (element) => {
  const shadow = element.shadowRoot || element.attachShadow({ mode: 'open' });
  // A page of ours has it in the shadow root from the start.
  const there = shadow.querySelector('.fragment');
  const shell = there ? there.parentNode : document.createElement('div');
  const embed = { shadow, shell, key: keyOf(element) };
  embeds.set(element, embed);
  try {
    if (!there) {
      holdRoom(element, embed);
    }
    const found = there || await fragmentOf(element);
    if (!isWanted(element, embed)) {
      return;
    }
    embed.fragment = found;
    embed.words = found.textContent;
    shell.className = 'shell';
    shell.dataset.scheme = schemeOf(element, shell);
    shadow.adoptedStyleSheets = [sheetOf()];
    if (!there) {
      shell.replaceChildren(found);
      wrapRoom(element, embed);
      // One after the other, or several would hold the page up together. Of many most are never
      // read, and are laid out for nobody.
      if (embeds.size < 7) {
        calm = calm.then(() => new Promise(whenIdle)).then(() => settleRoom(embed));
      }
    }
    tell(element, 'ready');
    awaitReader(element, embed);
  } catch (error) {
    if (isWanted(element, embed)) {
      degrade(element, error);
    }
  }
};

/** Takes down what is shown: the publisher's content looks as it did before. */
export const hide = (element) => {
  const embed = embeds.get(element);
  embeds.delete(element);
  unwatchNear(element);
  if (embed) {
    // The sheet resets its host.
    embed.shadow.adoptedStyleSheets = [];
    embed.shadow.replaceChildren(document.createElement('slot'));
    embed.live?.leave();
    embed.live = null;
  }
};
