// What is kept on this device. Where a browser keeps nothing, it is kept as long as the page is open.

const PREFIX = "mine-action-ledger.";
const memory = new Map();

/** What was kept under a key; null when nothing was. */
export function read(key) {
  if (memory.has(key)) {
    return memory.get(key);
  }
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

/** Keeps a value, and says whether it will be there when the page is opened again. */
export function write(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    memory.delete(key);
    return true;
  } catch {
    memory.set(key, value);
    return false;
  }
}

export function forget(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // It was not kept.
  }
}

/** Tells when the page, open a second time, has changed what is kept under a key. */
export function onChange(key, changed) {
  addEventListener("storage", event => {
    // Without a key: everything was removed.
    if (event.key === null || event.key === PREFIX + key) {
      changed();
    }
  });
}
