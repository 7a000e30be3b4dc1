// Asks the ledger to take or to check reports. An answer is one of five:
//   done     {answer}           it has done so; the answer is the service's
//   refused  {mistakes}         nothing of this was taken, and never will be as it is
//   key      {mistakes}         not with this key, which says nothing about the reports; nothing was taken
//   later    {seconds}          it cannot now
//   lost     {}                 nobody knows
// After the last three the same may be sent again as often as it takes: every report has its number.

import * as key from "./key.js";

export const NDJSON = "application/x-ndjson";
export const CSV = "text/csv";

const ADDRESS = "found-items/batch";
/** As long as a part of a file may take on the slowest of connections, and then some. Milliseconds. */
const PATIENCE = 120_000;
const USUAL_WAIT = 5;
/** Refusals by something on the way that is busy, not by the ledger. */
const BUSY = [408, 425, 429];

export async function ask(body, type, how, onProgress) {
  const missing = key.mistake();
  // What is sent without one, or with half of one, only takes the line's time.
  return missing ? {kind: "key", mistakes: [missing]} : sent(body, type, how, onProgress);
}

function sent(body, type, {dryRun = false, skipInvalid = false} = {}, onProgress = () => {}) {
  return new Promise(resolve => {
    const call = new XMLHttpRequest();
    call.open("POST", `${ADDRESS}?dryRun=${dryRun}&invalid=${skipInvalid ? "skip" : "refuse"}`);
    call.setRequestHeader("Authorization", `Bearer ${key.current()}`);
    call.setRequestHeader("Content-Type", `${type};charset=UTF-8`);
    call.timeout = PATIENCE;
    call.upload.onprogress = event => onProgress(event.total ? event.loaded / event.total : 0);
    call.onload = () => resolve(outcome(call));
    call.onerror = call.ontimeout = call.onabort = () => resolve({kind: "lost"});
    call.send(body);
  });
}

function outcome(call) {
  const answer = parsed(call.responseText);
  if (call.status === 200 || call.status === 202) {
    return answer?.receipts ? {kind: "done", answer} : {kind: "lost"};
  }
  if (call.status >= 400 && call.status < 500 && !BUSY.includes(call.status)) {
    const mistakes = answer?.errors ?? [{detail: answer?.title ?? `HTTP ${call.status}`}];
    return {kind: isOfKey(call.status, mistakes) ? "key" : "refused", mistakes};
  }
  return {kind: "later", seconds: Number(call.getResponseHeader("Retry-After")) || USUAL_WAIT};
}

/** Where it is a field that the sender may not write so, that field is what to mend. */
const isOfKey = (status, mistakes) => [401, 403].includes(status) && !mistakes.some(({pointer}) => pointer);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
