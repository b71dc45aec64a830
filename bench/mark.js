// Marks each figure when a reader sees its embed, as the peers' pages do: with `data-ready`, two
// frames after the event that `data-after` of this script names. A module, and not deferred: it would
// else hold up the parser until the style sheet above it is there, as nothing on a page of peers does.
(() => {
  const { after } = document.querySelector('script[data-after]').dataset;

  // A fragment may be there long before what shows it: the peers' data come only when code asks.
  let asked = 0;
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function sent(...body) {
    asked = performance.now();
    send.apply(this, body);
  };

  const mark = ({ target }) => {
    const arrived = performance.getEntriesByType('resource')
      .filter(({ name }) => /\.(story|wasm|fragment\.html)$/.test(name))
      .map(({ responseEnd }) => responseEnd);
    // Drawing begins when the last of what is drawn, and of what draws, is asked for and there.
    performance.mark('bench-render-start', { startTime: Math.max(asked, ...arrived) });
    requestAnimationFrame(() => requestAnimationFrame(() => {
      target.closest('[data-embed]').setAttribute('data-ready', '1');
    }));
  };
  addEventListener(`nutgraf:${after}`, mark);

  // Most embeds of the page are far from the first screen, where nothing makes them come alive.
  const touch = ({ target }) => requestIdleCallback(() => {
    target.shadowRoot.querySelector('.shell').dispatchEvent(new Event('pointerdown'));
  });
  if (after === 'live') {
    addEventListener('nutgraf:ready', (event) => {
      if (document.readyState === 'complete') {
        touch(event);
      } else {
        addEventListener('load', () => touch(event), { once: true });
      }
    });
  }

  addEventListener('nutgraf:degraded', ({ detail }) => {
    console.error(`${detail.reason}: ${detail.message}`);
  });
})();
