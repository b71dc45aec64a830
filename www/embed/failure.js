/** Milliseconds after which nobody waits any more. */
const PATIENCE = 60000;

/** A failure that a newsroom developer can do something about. */
export const failure = (reason, message) => ({ reason, message });

export const unreachable = (name, url) => failure(`${name}-unreachable`, `${url} failed to load: CORS?`);

/** A file that is there and is not what it should be. */
export const wrong = (reason, url, what) => failure(reason, `${url} ${what}.`);

/** What comes in time, or a failure. */
export const inTime = (coming, name, url) => new Promise((done, fail) => {
  setTimeout(() => fail(unreachable(name, url)), PATIENCE);
  coming.then(done, fail);
});
