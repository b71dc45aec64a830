// As much of a page as the loader's modules ask for when they are read, with a loader on a host.
export const HOST = 'https://news.example/nutgraf/';

globalThis.BASE = HOST;
globalThis.GLUE = 'nutgraf-0123456789abcdef.js';
globalThis.window = globalThis;
globalThis.location = new URL('https://articles.example/one.html');
globalThis.HTMLScriptElement = class {};
globalThis.document = {
  currentScript: Object.assign(new HTMLScriptElement(), {
    src: `${HOST}embed.js`, dataset: { origins: 'https://stories.example' },
  }),
  querySelectorAll: () => [],
  head: { querySelector: () => null },
  createElement: () => ({}),
};
