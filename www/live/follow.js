/** Whether the address of the page leads to an embed, which it then brings into sight. */
export const follows = ({ element }, address, again) => {
  const { block } = element.dataset;
  const [story] = address.split('/').slice(-2);
  // As `hashOf` writes it, or as earlier builds did.
  const hash = `${location.hash}?`.replace('__', '?').replace('_', '=').replace('_', '/');
  const leads = hash.startsWith(`#nutgraf=${story}/${block ? `${block}?` : ''}`);
  // Readers who have begun to read are not carried off. To ask lays out what has come.
  if (leads && (again || !scrollY)) {
    element.scrollIntoView({ block: again ? 'start' : 'nearest', behavior: 'instant' });
  }
  return leads;
};
