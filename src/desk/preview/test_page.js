// The test page of `nutgraf preview`: submits what is chosen, and hears of changes. The articles
// in its frames know nothing of this script.
const form = document.querySelector('form');
form.addEventListener('change', () => form.requestSubmit());
form.querySelector('button').hidden = true;

const { body } = document;
new EventSource('/events').addEventListener('message', ({ data }) => {
  const { built, problems, warnings, parts } = JSON.parse(data);
  const said = { problems, warnings };
  for (const [id, lines] of Object.entries(said)) {
    const told = document.getElementById(id);
    told.hidden = lines.length === 0;
    told.querySelector('pre').textContent = lines.join('\n');
  }
  document.querySelector('summary').textContent = `Before publication (${warnings.length})`;
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
