/*
 * Texts that a page replaces, as one does that is translated, while Yew holds on to the nodes that
 * it has made. They are put back where they were, and what stands for them goes, as soon as Yew
 * writes into one of them, takes it out, or puts something before it.
 */

/** What a page has done: node → { parent, nodes, next, instead, undo }. */
const changes = new WeakMap();

const isText = (node) => node?.nodeType === Node.TEXT_NODE;

/** Takes out a node, and what stands for it. */
const clear = (node) => {
  node.remove();
  changes.get(node)?.instead.forEach(clear);
};

/** Undoes what has been done to a node and to those that went with it. */
const restore = (node) => {
  const change = changes.get(node);
  const { parent, nodes = [], next, instead = [], undo } = change || {};
  const there = [...instead, next].find((one) => one?.parentNode === parent);
  for (const one of nodes.filter((each) => changes.get(each) === change)) {
    changes.delete(one);
    if (one.parentNode !== parent) {
      Node.prototype.insertBefore.call(parent, one, there || null);
    }
  }
  instead.forEach(clear);
  undo?.();
};

/** Has a change undone when Yew needs it. The page's own prototypes stay as they are. */
const remember = (change) => {
  const { parent, nodes } = change;
  for (const node of nodes) {
    // Where it was at first is where Yew has it.
    if (changes.has(node)) {
      changes.get(node).instead.push(...change.instead);
      continue;
    }
    changes.set(node, change);
    Object.defineProperty(node, 'nodeValue', {
      configurable: true,
      get: () => node.data,
      set(text) {
        restore(node);
        node.data = text;
      },
    });
  }
  for (const name of ['insertBefore', 'removeChild']) {
    parent[name] = (...around) => {
      around.forEach(restore);
      return Node.prototype[name].apply(parent, around);
    };
  }
};

/** A text that has taken in those behind it. */
const joined = (text, old) => {
  const change = { parent: text.parentNode, nodes: [text], instead: [], now: old };
  change.undo = () => {
    if (text.data === change.now) {
      text.data = old;
    }
  };
  return change;
};

/** Looks after the texts below a root. Yew puts in and takes out one node at a time. */
export const keepTexts = (root) => new MutationObserver((records) => {
  // What was put behind each node: some browsers cut a text before they put in its end, some after.
  const behind = new Map();
  for (const { previousSibling: before, addedNodes } of records) {
    behind.set(before, [...behind.get(before) || [], ...addedNodes]);
  }
  // What was put beside a text, and the text that was written into last.
  const beside = new Map();
  let last = {};
  for (const record of records) {
    const { target: parent, oldValue: old, previousSibling: before, nextSibling: next } = record;
    const [added, nodes] = [[...record.addedNodes], [...record.removedNodes]];
    const [node] = nodes;
    if (record.type === 'characterData') {
      last = joined(parent, old);
      const ends = (behind.get(parent) || []).filter((one) => isText(one) && old.includes(one.data));
      // Cut.
      if (ends.length && parent.parentNode && old.startsWith(parent.data)) {
        const undo = () => { parent.data = old; };
        remember({ parent: parent.parentNode, nodes: [parent], instead: ends, undo });
      }
    } else if (!root.contains(parent)) {
      // What was put in somewhere goes with it.
    } else if (nodes.length > 1 || node && added.length) {
      remember({ parent, nodes, next, instead: added });
    } else if (added.length) {
      beside.set(before, added).set(next, added);
    } else if (isText(node) && node.parentNode !== parent) {
      const now = last.now + node.data;
      if (last.nodes?.[0] === before && before.data.startsWith(now)) {
        Object.assign(last, { now, next }).nodes.push(node);
        remember(last);
      } else {
        remember({ parent, nodes, next, instead: [...beside.get(node) || []] });
      }
    }
  }
}).observe(root, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
