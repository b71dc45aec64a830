/** Milliseconds after which nobody waits any more. */
const PATIENCE = 60000;

/** A failure that a newsroom developer can do something about. */
export const failure = (reason, message) => ({ reason, message });

export const unreachable = (name, url) => failure(`${name}-unreachable`, `${url} failed to load: CORS?`);

/** A file that is there and is not what it should be. */
export const wrong = (reason, url, what) => failure(reason, `${url} ${what}.`);

/** What comes in time, or a failure: what has none of our reasons is the network's. */
export const inTime = (coming, name, url) => new Promise((done, fail) => {
  const end = (error) => fail(error?.reason ? error : unreachable(name, url));
  const timer = setTimeout(end, PATIENCE);
  // It would hold on to what has come.
  coming.then(done, end).then(() => clearTimeout(timer));
});
