// node check.mjs SNIPPET...: which features of a mail not every program supports, by caniemail.com.
import { readFile } from 'node:fs/promises';
import { doIUseEmail } from '@jsx-email/doiuse-email';

const page = await readFile('mail.html', 'utf8');
const found = new Set();
for (const path of process.argv.slice(2)) {
  const snippet = await readFile(path, 'utf8');
  const { errors = [] } = doIUseEmail(
    page.replace('<!-- the snippet -->', () => snippet),
    { emailClients: ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*', 'thunderbird.*'] },
  );
  errors.forEach((error) => found.add(/^`(.*)` is not supported by/.exec(error)[1]));
}
console.log(JSON.stringify([...found].sort()));
