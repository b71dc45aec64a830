// The test page of `nutgraf preview`: submits what is chosen, and hears of changes. The articles
// in its frames know nothing of this script.
const form = document.querySelector('form');
form.addEventListener('change', () => form.requestSubmit());
form.querySelector('button').hidden = true;

const { body } = document;
new EventSource('/events').addEventListener('message', ({ data }) => {
  const { built, problems, parts } = JSON.parse(data);
  const told = document.querySelector('#problems');
  told.hidden = problems.length === 0;
  told.querySelector('pre').textContent = problems.join('\n');
  if (parts.join('\n') !== body.dataset.parts) {
    location.reload();
  } else if (String(built) !== body.dataset.built) {
    body.dataset.built = built;
    // One by one, so that each keeps how far it is scrolled.
    for (const frame of document.querySelectorAll('iframe')) {
      frame.contentWindow.location.reload();
    }
  }
});
