// Asks the ledger to take or to check reports. An answer is one of four:
//   done     {answer}           it has done so; the answer is the service's
//   refused  {mistakes}         nothing of this was taken, and never will be as it is
//   later    {seconds}          it cannot now
//   lost     {}                 nobody knows
// After the last two the same may be sent again as often as it takes: every report has its number.

export const NDJSON = "application/x-ndjson";
export const CSV = "text/csv";

const ADDRESS = "found-items/batch";
/** As long as a part of a file may take on the slowest of connections, and then some. Milliseconds. */
const PATIENCE = 120_000;
const USUAL_WAIT = 5;
/** Refusals by something on the way that is busy, not by the ledger. */
const BUSY = [408, 425, 429];

export function ask(body, type, {dryRun = false, skipInvalid = false} = {}, onProgress = () => {}) {
  return new Promise(resolve => {
    const call = new XMLHttpRequest();
    call.open("POST", `${ADDRESS}?dryRun=${dryRun}&invalid=${skipInvalid ? "skip" : "refuse"}`);
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
    return {kind: "refused", mistakes: answer?.errors ?? [{detail: answer?.title ?? `HTTP ${call.status}`}]};
  }
  return {kind: "later", seconds: Number(call.getResponseHeader("Retry-After")) || USUAL_WAIT};
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
