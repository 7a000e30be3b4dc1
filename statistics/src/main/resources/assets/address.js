// The page of an address, without leaving the one that is open.

// A link to another view in the same language, followed as links are followed here and now.
export function viewOf(event) {
  const link = event.target.closest("main a[href^='?']");
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  return link && isPlain && !event.defaultPrevented ? link.getAttribute("href") : null;
}

export function viewOfForm(form) {
  return "?" + new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
}

// Another period, everything else as it is.
export function viewOfDays(from, to) {
  const fields = new URLSearchParams(location.search);
  fields.set("from", from);
  fields.set("to", to);
  return "?" + fields;
}

const MILLISECONDS_TO_WAIT = 20_000;

// What is wrong with an address the page that answers it says best.
export class WrongAddress extends Error {}

export async function page(address, signal) {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(MILLISECONDS_TO_WAIT)]);
  const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: patience });
  if (answer.status === 400) {
    throw new WrongAddress(address);
  }
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
