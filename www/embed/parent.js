/** What an element is seen in: a slot in the shadow root of another, an element, or a host. */
export const parentOf = (element) => element.assignedSlot || element.parentElement
  || element.parentNode?.host;
