// The key that who sends was given: a bearer token. It is kept for this tab alone, goes into the head of each call and nowhere
// else. What it says is read from it and not checked: that is for the ledger to do, and its answer counts.

const KEPT = "mine-action-ledger.key";
const COPIED_WITH_IT = /^\s*(authorization:\s*)?bearer\s+/i;
/** What a header can carry (RFC 6750). */
const SENDABLE = /^[\w.~+/-]+=*$/;
/** The last instant that browsers know, milliseconds. */
const LAST_INSTANT = 8.64e15;

/** Where this ledger has them in its tokens. */
const CLAIMS = document.getElementById("sender").dataset;

let key = kept();

/** Where a browser keeps nothing, it is kept as long as the page is open. */
function kept() {
  try {
    return sessionStorage.getItem(KEPT) ?? "";
  } catch {
    return "";
  }
}

export const current = () => key;

/** Takes a key as it was typed, pasted or filled in. */
export function put(text) {
  key = text.replace(COPIED_WITH_IT, "").replace(/\s/g, "");
  try {
    sessionStorage.setItem(KEPT, key);
  } catch {
    // It is asked for again when the page is.
  }
}

export function forget() {
  key = "";
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // It was not kept.
  }
}

/** Why no call can be made with it; null when one can. */
export function mistake() {
  if (key === "") {
    return {code: "token-required"};
  }
  return SENDABLE.test(key) ? null : {code: "not-a-key"};
}

/** What the key says: {name, team, roles, until}, each null or empty if it does not say so, until in milliseconds; null for no key. */
export function reading() {
  const claims = payload(key.split(".")[1] ?? "");
  if (claims === null || typeof claims !== "object") {
    return null;
  }
  const preferred = claims[CLAIMS.nameClaim];
  const roles = CLAIMS.rolesClaim.split("/").reduce((within, step) => within?.[step], claims);
  return {
    name: text(typeof preferred === "string" ? preferred : claims.sub),
    team: text(claims[CLAIMS.teamClaim]),
    roles: Array.isArray(roles) ? roles : [],
    until: instant(claims.exp),
  };
}

/** Whose reports go out with it, for comparison: another team, or an editor, would be told otherwise what can be sent. */
export function whose() {
  const {team, roles} = reading() ?? {team: null, roles: []};
  return JSON.stringify([team, roles.includes("editor")]);
}

const text = claim => (["string", "number"].includes(typeof claim) ? String(claim).trim() : null);
const instant = claim => (typeof claim === "number" && Math.abs(claim * 1000) <= LAST_INSTANT ? claim * 1000 : null);

/** The second part of a token: JSON in the Base64 of addresses (RFC 7515). */
function payload(part) {
  try {
    const bytes = Uint8Array.from(atob(part.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
