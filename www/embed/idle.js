/** Milliseconds after which a page whose pictures never come counts as loaded. */
const LATE = 8000;

/** Whether the page has loaded, or has taken too long. */
export let isLoaded = false;

/** Ends when it has. */
export const loaded = new Promise((end) => {
  if (document.readyState === 'complete') {
    end();
  }
  addEventListener('load', end);
  setTimeout(end, LATE);
}).then(() => { isLoaded = true; });

/** When the page has loaded and nothing else is to be done. */
export const whenIdle = (task) => loaded.then(
  () => (window.requestIdleCallback || setTimeout)(task, { timeout: 2000 }));
