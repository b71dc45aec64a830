import { failure } from './failure.js';

const same = (text) => text;
let policy;

/** Uses an address of a script or a text of HTML. A page can demand that they come from a policy of
    Trusted Types; nothing goes through ours whose digest is not checked. */
export const useTrusted = (kind, text, use) => {
  let trusted = text;
  try {
    policy ||= trustedTypes.createPolicy('nutgraf', { createScriptURL: same, createHTML: same });
    trusted = policy[kind](text);
  } catch {
    // The browser knows no policies, or the page does not allow ours.
  }
  try {
    return use(trusted);
  } catch {
    throw failure('policy-types', 'add nutgraf to trusted-types.');
  }
};
