const giveBack = (spare) => {
  if (spare.parentNode) {
    spare.parentNode.style = '';
    spare.remove();
  }
};

/** What is left of a room is given back as soon as it is out of sight. Above what is read only where
    the browser keeps that in its place. */
const unseen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, boundingClientRect, target } of entries) {
    if (!isIntersecting && (boundingClientRect.top > 0 || CSS.supports('overflow-anchor:auto'))) {
      giveBack(target);
    }
  }
}, { rootMargin: '99px' });

/** Who goes up by a jump brings what was above below, without having seen it. */
const below = new IntersectionObserver((entries) => {
  for (const { isIntersecting, boundingClientRect, target } of entries) {
    if (isIntersecting && boundingClientRect.top > innerHeight + 99) {
      giveBack(target);
    }
  }
}, { rootMargin: '0px 0px 9999999px' });

/** Lays out what has come, and gives back what it leaves of the room that the loader holds. */
export const settleRoom = ({ shell }) => {
  const spare = shell.nextSibling;
  if (spare) {
    shell.parentNode.style.contentVisibility = '';
    unseen.observe(spare);
    below.observe(spare);
  }
};
