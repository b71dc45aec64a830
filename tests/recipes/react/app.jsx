import { useEffect, useState } from 'react';
import { setBase } from 'nutgraf';
import pasted from 'stories/cartels/snippets/en.seizures.full.txt';

setBase('/nutgraf/');
const snippet = pasted.replaceAll('https://YOUR-HOST.example/nutgraf/', '/nutgraf/');

/** With the whole text, for readers without scripts and for search. */
const Explainer = ({ html }) => (
  <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
);

const Article = () => (
  <main>
    <h1>Seizures</h1>
    <Explainer html={snippet} />
  </main>
);

/** Where the text is not needed, the element alone will do. */
const Groups = () => (
  <main>
    <h1>Groups</h1>
    <nut-graf data-story="cartels" data-block="groups" suppressHydrationWarning>
      Fifteen groups are listed.
    </nut-graf>
  </main>
);

/** The same story twice: with its text, and without. */
const Both = () => (
  <main>
    <h1>Both</h1>
    <Explainer html={snippet} />
    <nut-graf data-story="cartels" data-block="seizures" suppressHydrationWarning>
      Seizures have fallen.
    </nut-graf>
  </main>
);

const PAGES = { '/': Article, '/groups': Groups, '/both': Both };

export const App = ({ path }) => {
  const [at, go] = useState(path);
  useEffect(() => {
    const follow = () => go(window.location.pathname);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const visit = (event) => {
    event.preventDefault();
    window.history.pushState(null, '', event.target.href);
    go(window.location.pathname);
  };
  const Page = PAGES[at];
  return (
    <>
      <nav>
        <a href="/" onClick={visit}>Seizures</a>
        <a href="/groups" onClick={visit}>Groups</a>
        <a href="/both" onClick={visit}>Both</a>
      </nav>
      <Page />
    </>
  );
};
