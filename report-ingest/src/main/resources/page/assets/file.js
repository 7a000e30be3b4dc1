// A file: read, cut into parts, every part checked before the first is sent. What was interrupted goes on with the part that had
// no answer; a line of it that did arrive is counted once, because every line has its number.

import * as key from "./key.js";
import * as receipts from "./receipts.js";
import * as sender from "./sender.js";
import {inWords} from "./mistakes.js";
import {ask} from "./ledger.js";
import {count, number, say} from "./texts.js";
import {formatOf, partsOf} from "./parts.js";
import {onClick, tell, waits} from "./status.js";

const MOST_SHOWN = 100;

const form = document.getElementById("report");
const choice = document.getElementById("file");
const line = document.getElementById("file-status");
const bar = document.getElementById("file-progress");
const done = document.getElementById("file-done");
const checking = document.getElementById("file-check");
const sending = document.getElementById("file-send");
const table = document.getElementById("file-mistakes");

/** The file that was chosen and how far it is: parts, phase, next part, whose, good, bad, mistakes, accepted, receipts. */
let job = null;

export function start() {
  tell(line, "idle", "");
  choice.addEventListener("change", chosen);
  onClick(checking, () => during(check));
  onClick(sending, () => during(send));
  waits(checking, true);
  // A browser that goes back shows the file, but no longer gives it.
  choice.value = "";
  addEventListener("beforeunload", event => choice.disabled && event.preventDefault());
}

async function chosen() {
  reset();
  const [file] = choice.files;
  if (!file) {
    return tell(line, "idle", "");
  }
  try {
    // Its byte order mark is left out.
    const text = new TextDecoder("utf-8", {fatal: true}).decode(await file.arrayBuffer());
    if (file === choice.files[0]) {
      take(file.name, text, formatOf(file.name, text));
    }
  } catch (failure) {
    tell(line, "unreadable", say(failure instanceof TypeError ? "say.file.notText" : "say.file.unreadable"));
  }
}

function reset() {
  job = null;
  waits(checking, true);
  sending.hidden = true;
  table.hidden = true;
}

function take(name, text, format) {
  if (format === null) {
    return tell(line, "unreadable", say("say.file.array"));
  }
  job = {name, format, parts: partsOf(text, format), phase: null};
  waits(checking, false);
  tell(line, "chosen", say("say.file.chosen", {name}));
}

/** While parts are on their way, nothing else begins. */
async function during(action) {
  [checking, sending].forEach(button => waits(button, true));
  choice.disabled = true;
  bar.hidden = false;
  try {
    await action();
  } finally {
    bar.hidden = true;
    done.textContent = "";
    choice.disabled = false;
    [checking, sending].forEach(button => waits(button, false));
  }
}

async function check() {
  if (job.phase !== "checking" || job.whose !== key.whose()) {
    Object.assign(job, {phase: "checking", next: 0, whose: key.whose(), good: 0, bad: 0, wrong: 0, mistakes: []});
    sending.hidden = true;
    table.hidden = true;
  }
  const outcome = await partByPart({dryRun: true}, (part, answer) => {
    part.good = answer.accepted;
    job.good += answer.accepted;
    job.bad += answer.skipped;
    note(part, answer.errors);
  });
  if (outcome.kind === "refused") {
    refused(outcome.mistakes);
  } else if (outcome.kind === "done") {
    checked();
  }
}

function note(part, errors) {
  job.wrong += errors.length;
  const room = Math.max(MOST_SHOWN - job.mistakes.length, 0);
  const inFile = error => ({...error, line: error.line && part.lineInFile(error.line)});
  job.mistakes.push(...errors.slice(0, room).map(inFile));
}

/** The part as a whole; of lines that were sent before it, the receipts are there. */
function refused(mistakes) {
  note(job.parts[job.next], mistakes);
  job.phase = null;
  sending.hidden = true;
  tell(line, "wrong", say("say.file.refused"));
  showMistakes();
}

function checked() {
  job.phase = null;
  const good = count("say.file.good", job.good);
  tell(line, job.bad > 0 ? "wrong" : "checked", job.bad > 0 ? `${count("say.file.bad", job.bad)} ${good}` : good);
  sending.hidden = job.good === 0;
  sending.textContent = count(job.bad > 0 ? "say.file.sendGood" : "say.file.send", job.good);
  showMistakes();
}

async function send() {
  // For another sender other lines may be wrong, and lines that name no team would be other reports.
  if (job.whose !== key.whose()) {
    job.phase = null;
    sending.hidden = true;
    return tell(line, "wrong", say("say.file.otherSender"));
  }
  if (job.phase !== "sending") {
    Object.assign(job, {phase: "sending", next: 0, accepted: 0, receipts: receipts.openFile(job.name)});
  }
  const outcome = await partByPart({skipInvalid: job.bad > 0}, (part, answer) => {
    job.accepted += answer.accepted;
    const inFile = answer.receipts.map(receipt => ({...receipt, line: part.lineInFile(receipt.line)}));
    receipts.addLines(job.receipts, inFile);
  });
  if (outcome.kind === "refused") {
    refused(outcome.mistakes);
  } else if (outcome.kind === "done") {
    sent();
  } else {
    sending.textContent = say("say.file.goOn");
  }
}

function sent() {
  job.phase = null;
  sending.hidden = true;
  tell(line, "accepted", count("say.file.accepted", job.accepted));
  // The button that had it is gone.
  line.focus();
}

async function partByPart(how, absorb) {
  for (; job.next < job.parts.length; job.next++) {
    const part = job.parts[job.next];
    // Of a part without a good line there is nothing to send.
    if (job.phase === "checking" || part.good > 0) {
      progress(0);
      const outcome = await ask(part.body(), job.format, how, progress);
      if (outcome.kind !== "done") {
        interrupted(outcome);
        return outcome;
      }
      absorb(part, outcome.answer);
    }
  }
  return {kind: "done"};
}

const rows = parts => parts.reduce((sum, part) => sum + part.rows, 0);
const size = parts => parts.reduce((sum, part) => sum + part.size, 0);
const howFar = () => ({done: rows(job.parts.slice(0, job.next)), all: rows(job.parts)});

/** How much of the part that is on its way has left. */
function progress(fraction) {
  bar.max = size(job.parts) || 1;
  bar.value = size(job.parts.slice(0, job.next)) + fraction * job.parts[job.next].size;
  // Beside the line that is read out: that one says only when it begins and ends.
  done.textContent = say("say.file.done", howFar());
  tell(line, job.phase, job.phase === "sending" ? say("say.sending") : say("say.checking"));
}

function interrupted({kind, seconds, mistakes}) {
  if (kind === "key") {
    tell(line, kind, say("say.file.keyFirst", howFar()));
    sender.refuse(mistakes);
  } else if (kind === "later") {
    tell(line, kind, count("say.file.later", seconds, howFar()));
  } else if (kind === "lost") {
    tell(line, kind, say("say.file.lost", howFar()));
  }
}

function showMistakes() {
  table.hidden = job.mistakes.length === 0;
  table.querySelector("tbody").replaceChildren(...job.mistakes.map(row));
  table.querySelector("#mistakes-first").textContent =
    job.wrong > MOST_SHOWN ? say("say.file.first", {shown: MOST_SHOWN, all: job.wrong}) : "";
}

function row(mistake) {
  const row = document.createElement("tr");
  row.dataset.line = mistake.line ?? "";
  const field = mistake.pointer?.split("/").at(-1) ?? "";
  row.append(
    cell([mistake.line ? number(mistake.line) : say("say.file.whole")]),
    cell([field]),
    cell(inWords(form, mistake)));
  return row;
}

function cell(nodes) {
  const cell = document.createElement("td");
  cell.append(...nodes);
  return cell;
}
