/*
 * What a reader has chosen in a fragment, before anything in it was alive.
 */
import { every } from './every.js';
import { write } from './link.js';
import { opened } from './opened.js';

/** What has been chosen in a block of a fragment, as a link names it; nothing where nothing has. */
export const touchedIn = (fragment, path, id) => {
  const section = fragment.querySelector(`[id="${id}-title"]`)?.parentNode;
  const chosen = new Map();
  for (const one of section ? every(section, 'input:checked, option:checked') : []) {
    const { name } = one.closest('select') || one;
    if (!one.defaultChecked && !one.defaultSelected && name.startsWith(`${id}-`)) {
      chosen.set(name.slice(id.length + 1), { ids: [one.dataset.id ?? one.value] });
    }
  }
  const view = section ? write(path, opened(section, chosen)) : path;
  return view === path ? '' : view;
};
