/** A failure that a newsroom developer can do something about. */
export const failure = (reason, message) => ({ reason, message });

export const unreachable = (name, url) => failure(`${name}-unreachable`, `${url} cannot be fetched. `
  + 'Check address, CORS, policy.');

/** A file that is there and is not what it should be. */
export const wrong = (reason, url, what) => failure(reason, `${url} ${what}. Copy the build whole.`);

export const checkStatus = (status, name, url) => {
  if (status !== 200) {
    throw wrong(`${name}-missing`, url, `answers ${status}`);
  }
};
