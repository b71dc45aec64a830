/** What is left of a room takes it along as soon as it is out of sight. Above what is read only
    where the browser keeps that in its place. */
const unseen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, boundingClientRect, target } of entries) {
    if (!isIntersecting && (boundingClientRect.top > 0 || CSS.supports('overflow-anchor:auto'))) {
      target.parentNode.style = '';
      target.remove();
    }
  }
}, { rootMargin: '99px' });

/** Lays out what has come, and gives back what it leaves of the room that the loader holds. */
export const settleRoom = ({ shell }) => {
  const spare = shell.nextSibling;
  if (spare) {
    shell.parentNode.style.contentVisibility = '';
    unseen.observe(spare);
  }
};
