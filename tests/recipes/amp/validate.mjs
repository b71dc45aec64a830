// node validate.mjs VALIDATOR SNIPPET...: what AMP's validator says of a page with each snippet.
import { readFile } from 'node:fs/promises';
import amphtml from 'amphtml-validator';

const [rules, ...snippets] = process.argv.slice(2);
const validator = await amphtml.getInstance(rules);
const page = await readFile('index.html', 'utf8');

const verdicts = await Promise.all(snippets.map(async (path) => {
  const snippet = await readFile(path, 'utf8');
  const { status, errors } = validator.validateString(
    page.replace('<!-- the snippet -->', () => snippet),
  );
  return [status, errors.map(({ line, col, message }) => `${path}: ${line}:${col} ${message}`)];
}));
console.log(JSON.stringify(verdicts));
