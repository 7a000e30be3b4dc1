// Makes one element like another, and leaves alone what is alike already: focus, selection, scrolling and opened details stay where
// they are. What programs have drawn themselves (data-own) is theirs.

export function morph(element, wanted) {
  attributes(element, wanted);
  children(element, wanted);
}

function attributes(element, wanted) {
  for (const { name } of [...element.attributes]) {
    if (!wanted.hasAttribute(name) && !isReaders(element, name)) {
      element.removeAttribute(name);
    }
  }
  for (const { name, value } of wanted.attributes) {
    if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }
}

// The reader has opened it.
function isReaders(element, name) {
  return name === "open" && element.localName === "details";
}

function children(element, wanted) {
  const ids = new Set([...wanted.children].map((child) => child.id).filter(Boolean));
  let here = element.firstChild;
  for (const want of wanted.childNodes) {
    while (here?.id && !ids.has(here.id)) {
      here = removed(here);
    }
    const like = want.id ? [...element.children].find((child) => child.id === want.id) : next(here, want);
    if (!like) {
      element.insertBefore(document.importNode(want, true), here);
      continue;
    }
    // What has an id is looked up wherever it is; what has none is met in its order, and what stood before it is gone.
    if (want.id && like !== here) {
      element.insertBefore(like, here);
    }
    while (!want.id && here !== like) {
      here = removed(here);
    }
    here = like.nextSibling;
    node(like, want);
  }
  while (here) {
    here = removed(here);
  }
}

// The first without an id that is of the same kind, before any that has one.
function next(here, want) {
  let one = here;
  while (one && !one.id && !isLike(one, want)) {
    one = want.nodeType === Node.ELEMENT_NODE ? one.nextSibling : null;
  }
  return one?.id ? null : one;
}

function isLike(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && one.className === other.className;
}

function removed(node) {
  const following = node.nextSibling;
  node.remove();
  return following;
}

function node(one, wanted) {
  if (one.nodeType !== Node.ELEMENT_NODE) {
    if (one.data !== wanted.data) {
      one.data = wanted.data;
    }
  } else if (!("own" in one.dataset)) {
    morph(one, wanted);
  }
}
