// The receipts kept on this device: of reports one by one, and of files, part by part as they were accepted.

import * as store from "./store.js";
import {count, day, has, instant, say} from "./texts.js";
import {confirmed, download, onClick, tell} from "./status.js";

const KEY = "receipts";
const MOST_LISTED = 50;
const COLUMNS = "file,line,reportId,revision,recordedAt,flags,address";
const REPORTS = document.body.dataset.reports;

const list = document.getElementById("receipt-list");

/** Newest first: {id, report, rows} of a report, with what it said, or {id, file, lines, parts, recordedAt} of a file. */
const entries = () => store.read(KEY) ?? [];
const partKey = (id, part) => `${KEY}.${id}.${part}`;

export function start() {
  onClick(document.getElementById("receipts-download"), () => give("receipts.csv", [...entries()].reverse()));
  onClick(document.getElementById("receipts-forget"), forget);
  store.onChange(KEY, render);
  render();
}

export function addReport(receipt, report) {
  open({report, rows: [row(receipt)]});
  render();
}

/** The receipts of a file: gives the number by which its lines are added. */
export const openFile = file => open({file, lines: 0, parts: 0});

/** Others may have written meanwhile, so what is kept is read again each time. */
function open(what) {
  const before = entries();
  const id = before.reduce((most, entry) => Math.max(most, entry.id), 0) + 1;
  keep(KEY, [{id, ...what}, ...before]);
  return id;
}

export function addLines(id, receipts) {
  const all = entries();
  const entry = all.find(one => one.id === id);
  keep(partKey(id, entry.parts), receipts.map(row));
  entry.parts += 1;
  entry.lines += receipts.length;
  entry.recordedAt = receipts.at(-1).recordedAt;
  keep(KEY, all);
  render();
}

const row = ({line, reportId, revision, recordedAt, flags}) =>
  [line ?? "", reportId, revision, recordedAt, flags ?? []];

function keep(key, value) {
  if (!store.write(key, value)) {
    tell(document.getElementById("receipts-full"), "full", say("say.full"));
  }
}

const parts = entry => Array.from({length: entry.parts ?? 0}, (_, part) => partKey(entry.id, part));
const rows = entry => entry.rows ?? parts(entry).flatMap(key => store.read(key) ?? []);

async function forget() {
  if (!(await confirmed(say("say.forget"), say("say.forget.yes")))) {
    return;
  }
  entries().flatMap(parts).forEach(store.forget);
  store.forget(KEY);
  render();
}

function give(name, chosen) {
  const lines = chosen.flatMap(entry => rows(entry).map(row => csv(entry.file ?? "", row)));
  download(name, [COLUMNS, ...lines]);
}

const csv = (file, [line, reportId, revision, recordedAt, flags]) =>
  [cell(file), line, reportId, revision, recordedAt, flags.join(" "), REPORTS + reportId].join(",");

/** A spreadsheet takes what begins so for a formula. */
const cell = text => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

function render() {
  const all = entries().filter(entry => entry.report || entry.lines > 0);
  list.replaceChildren(...all.slice(0, MOST_LISTED).map(item));
  if (all.length > MOST_LISTED) {
    list.append(element("li", {}, count("say.more", all.length - MOST_LISTED)));
  }
  document.getElementById("receipts-none").hidden = all.length > 0;
  document.getElementById("receipts-actions").hidden = all.length === 0;
}

function item(entry) {
  return entry.report ? reportItem(entry) : fileItem(entry);
}

function reportItem(entry) {
  const [[, reportId, revision, recordedAt, flags]] = entry.rows;
  const {quantity, category, district, foundOn} = entry.report;
  const what = say("say.summary", {
    quantity,
    category: choice("category", category),
    district: choice("district", district),
    day: day(foundOn),
  });
  const link = element("a", {href: REPORTS + reportId}, say("say.report", {reportId}));
  const recorded = say("say.recorded", {instant: instant(recordedAt), revision: String(revision)});
  const time = element("time", {dateTime: recordedAt}, recorded);
  const item = element("li", {}, element("strong", {}, what), time, link);
  item.dataset.report = reportId;
  item.append(...flags.map(flag => element("span", {className: "flag"}, flagInWords(flag))));
  return item;
}

const flagInWords = flag => (has(`flag.${flag}`) ? say(`flag.${flag}`) : flag);

function fileItem(entry) {
  const button = element("button", {type: "button"}, say("say.download"));
  button.setAttribute("aria-label", `${say("say.download")}: ${say("say.downloadOf", {name: entry.file})}`);
  onClick(button, () => give("receipts.csv", [entry]));
  const {recordedAt, lines} = entry;
  const recorded = count("say.recordedLines", lines, {instant: instant(recordedAt)});
  const time = element("time", {dateTime: recordedAt}, recorded);
  const item = element("li", {}, element("strong", {}, entry.file), time, button);
  item.dataset.file = entry.file;
  return item;
}

/** What a code is called, as the form calls it. */
const choice = (field, code) =>
  document.querySelector(`#${field} option[value="${CSS.escape(code)}"]`)?.textContent ?? code;

function element(name, properties, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}
