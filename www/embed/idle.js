/** When the page has loaded and nothing else is to be done. */
export const whenIdle = (task) => {
  const soon = () => (window.requestIdleCallback || setTimeout)(task, { timeout: 2000 });
  if (document.readyState === 'complete') {
    soon();
  } else {
    addEventListener('load', soon, { once: true });
  }
};
