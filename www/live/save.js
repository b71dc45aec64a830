import { dataOf } from './data.js';
import { every } from './every.js';
import { viewNow } from './link.js';

/** Serves the menus for what a reader keeps. What makes it comes when one is first opened. */
export const serveMenus = ({ element, fragment, shell }, host, root, blocks) => {
  root.addEventListener('click', async ({ target }) => {
    const menu = target.closest('.save');
    const block = menu && blocks.find(({ section }) => section.contains(menu));
    if (!block) {
      return;
    }
    const say = (said) => every(menu, '[data-said]').forEach((one) => {
      one.hidden = one.dataset.said !== said;
    });
    say();
    try {
      const bytes = dataOf(fragment, host.addressOf(element));
      const asked = { menu, shell, host, bytes, view: viewNow(block), section: block.section };
      say(await (await host.run(PEN, PEN_SRI)).keep(asked, target.closest('[data-save]')));
    } catch ({ reason = 'save-failed', message }) {
      say('failed');
      host.warn(reason, message);
    }
  });
};
