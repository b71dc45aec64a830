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
  const { parent, nodes = [], next, instead = [], undo } = changes.get(node) || {};
  const there = [...instead, next].find((one) => one?.parentNode === parent);
  for (const one of nodes) {
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
    change.instead.push(...changes.get(node)?.instead || []);
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

/** Looks after the texts below a root. Yew puts in and takes out one node at a time. */
export const keepTexts = (root) => new MutationObserver((records) => {
  // What was put beside a text, and the text that was last written into.
  const beside = new Map();
  let last = {};
  for (const { type, target, oldValue, addedNodes, removedNodes, previousSibling, nextSibling }
    of records) {
    const [added, removed] = [[...addedNodes], [...removedNodes]];
    const [node] = removed;
    const at = { parent: target, nodes: removed, next: nextSibling };
    if (type === 'characterData') {
      const text = { parent: target.parentNode, nodes: [target], instead: [], old: oldValue, now: oldValue };
      last = text;
      text.undo = () => {
        if (target.data === text.now) {
          target.data = text.old;
        }
      };
      // Cut in two.
      const [after] = beside.get(target) || [];
      if (isText(after) && oldValue.startsWith(target.data + after.data)) {
        remember({ ...at, parent: after.parentNode, nodes: [target], instead: [after] });
      }
    } else if (removed.length > 1 || added.length && node) {
      remember({ ...at, instead: added });
    } else if (!node) {
      beside.set(previousSibling, added).set(nextSibling, added);
    } else if (isText(node) && node.parentNode !== target) {
      const joined = last.now + node.data;
      if (last.nodes?.[0] === previousSibling && previousSibling.data.startsWith(joined)) {
        last.now = joined;
        last.next = nextSibling;
        last.nodes.push(node);
        remember(last);
      } else {
        remember({ ...at, instead: [...beside.get(node) || []] });
      }
    }
  }
}).observe(root, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
