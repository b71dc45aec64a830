/*
 * The ways in which a file gets to a reader.
 */

/** A browser may begin to read a file long after it was told to. */
const LONG = 60000;

/** What browsers have to be asked for; all others can download. */
export const can = {
  copy: () => !!navigator.clipboard?.write && !!window.ClipboardItem,
  share: () => !!navigator.canShare?.({ files: [new File([''], 'a.png', { type: 'image/png' })] }),
};

const download = async (coming, name) => {
  const url = URL.createObjectURL(await coming);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), LONG);
};

/** At once: browsers forget soon that a reader has pressed something. */
const copy = async (coming) => {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': coming })]);
  return 'copied';
};

const share = async (coming, name) => {
  const blob = await coming;
  const files = [new File([blob], name, { type: blob.type })];
  await navigator.share({ files }).catch((error) => {
    // Whoever thinks better of it has lost nothing.
    if (error.name !== 'AbortError') {
      throw error;
    }
  });
};

export const hand = (way) => ({ copy, share }[way] || download);
