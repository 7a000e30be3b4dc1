// One report: typed, kept, checked, sent, until there is a receipt for it.

import * as drafts from "./draft.js";
import * as fields from "./fields.js";
import * as key from "./key.js";
import * as mistakes from "./mistakes.js";
import * as receipts from "./receipts.js";
import * as sender from "./sender.js";
import {NDJSON, ask} from "./ledger.js";
import {count, instant, say} from "./texts.js";
import {confirmed, onClick, tell, waits} from "./status.js";

const form = document.getElementById("report");
const problems = document.getElementById("report-problems");
const line = document.getElementById("report-status");
const buttons = ["send", "check", "clear"].map(id => document.getElementById(id));
const groups = [...form.querySelectorAll("fieldset")];

let draft = drafts.load();
let busy = false;

export function start() {
  showDraft();
  greet();
  form.addEventListener("input", typed);
  form.addEventListener("submit", event => event.preventDefault());
  onClick(document.getElementById("send"), () => whenReady(send));
  onClick(document.getElementById("check"), () => whenReady(check));
  onClick(document.getElementById("clear"), clear);
  drafts.onChange(() => busy || adopt());
  // A page that the browser had put aside has missed what another one did.
  addEventListener("pageshow", event => event.persisted && adopt());
  addEventListener("offline", () => busy || tell(line, "offline", say("say.offline")));
  addEventListener("online", () => busy || tell(line, "back", `${say("say.back")} ${unanswered()}`.trim()));
}

const unanswered = () => (draft.unanswered === null ? "" : say("say.unanswered"));

function greet() {
  if (unanswered()) {
    tell(line, "kept", unanswered());
  } else if (Object.keys(draft.values).some(name => name !== "team")) {
    tell(line, "kept", say("say.kept"));
  } else {
    tell(line, "idle", "");
  }
}

function adopt() {
  draft = drafts.load();
  showDraft();
}

function showDraft() {
  fields.fill(form, draft.values);
  document.getElementById("reportId").value = draft.reportId;
  document.getElementById("revision").value = draft.revision;
  // A later revision by another team would not count, so while this one may have arrived the team stays.
  document.getElementById("team").readOnly = draft.unanswered !== null;
}

function keep(changed) {
  draft = changed;
  return drafts.save(draft);
}

function typed({target}) {
  mistakes.unmark(target);
  const kept = keep({...draft, values: fields.values(form)});
  if (!kept) {
    tell(line, "idle", say("say.notKept"));
  } else if (["checked", "accepted", "wrong", "key"].includes(line.dataset.state)) {
    tell(line, "idle", "");
  }
}

/** Whether the mistakes that can be seen from here are mended; then, the report. */
async function whenReady(action) {
  const found = fields.mistakes(form);
  if (found.length > 0) {
    return wrong(found, "");
  }
  mistakes.clear(form, problems);
  const focused = freeze(true);
  try {
    await action(fields.report(form));
  } finally {
    freeze(false, focused);
  }
}

/** What is sent must not change meanwhile. */
function freeze(frozen, focused = document.activeElement) {
  busy = frozen;
  buttons.forEach(button => waits(button, frozen));
  groups.forEach(group => (group.disabled = frozen));
  if (!frozen && document.activeElement === document.body) {
    focused.focus();
  }
  return focused;
}

function wrong(found, text) {
  mistakes.show(form, problems, count("say.problems", found.length), found);
  tell(line, "wrong", text);
}

const asLine = (sent, report) => JSON.stringify({reportId: sent.reportId, revision: sent.revision, ...report});

async function check(report) {
  tell(line, "checking", say("say.checking"));
  const outcome = await ask(asLine(draft, report), NDJSON, {dryRun: true});
  if (outcome.kind === "key") {
    return keyRefused(outcome);
  }
  const found = outcome.mistakes ?? outcome.answer?.errors ?? [];
  if (found.length > 0) {
    freeze(false);
    wrong(found, "");
  } else if (outcome.kind === "done") {
    tell(line, "checked", say("say.checked"));
  } else {
    tell(line, outcome.kind, say("say.laterCheck"));
  }
}

/** Whose report it is, it says itself from here on: with the key of another team it must not become another one. */
const named = report => ({team: key.reading()?.team ?? undefined, ...report});

async function send(filled) {
  const before = draft;
  const report = named(filled);
  // Kept before it leaves: whoever closes the page now must learn later that it may have arrived.
  keep(drafts.attempt(before, report));
  tell(line, "sending", say("say.sending"));
  const outcome = await ask(asLine(draft, report), NDJSON);
  switch (outcome.kind) {
    case "done":
      return accepted(outcome.answer.receipts[0], report, filled.team);
    case "refused":
      keep(before);
      freeze(false);
      return wrong(outcome.mistakes, say("say.refused"));
    case "key":
      keep(before);
      return keyRefused(outcome);
    case "later":
      showDraft();
      return tell(line, "later", count("say.later", outcome.seconds));
    default:
      showDraft();
      return tell(line, "lost", say("say.lost"));
  }
}

function keyRefused(outcome) {
  tell(line, "key", say("say.keyFirst"));
  sender.refuse(outcome.mistakes);
}

function accepted(receipt, report, team) {
  receipts.addReport(receipt, report);
  // Whoever reports one find reports the next.
  keep(drafts.fresh(team ? {team} : {}));
  showDraft();
  tell(line, "accepted", say("say.accepted", {instant: instant(receipt.recordedAt)}));
}

async function clear() {
  if (draft.unanswered !== null && !(await confirmed(say("say.abandon"), say("say.abandon.yes")))) {
    return;
  }
  mistakes.clear(form, problems);
  keep(drafts.fresh({}));
  showDraft();
  tell(line, "idle", say("say.cleared"));
}
