// A file in parts that the ledger takes one by one, small enough that a connection which drops costs little. Rows are never
// split; the header of CSV comes before each part. Lines are counted as a text editor counts.

import {CSV, NDJSON} from "./ledger.js";

const MOST_ROWS = 1000;
/** At most three bytes each. */
const MOST_CHARACTERS = 100_000;

/** The format of a file by its name, or by how it begins; null for a JSON array, which cannot be sent in parts. */
export function formatOf(name, text) {
  if (/\.csv$/i.test(name)) {
    return CSV;
  }
  const first = text.trimStart()[0];
  return first === "[" ? null : first === "{" || /\.(ndjson|jsonl)$/i.test(name) ? NDJSON : CSV;
}

/**
 * The parts: what each holds, how many rows, and the line of the file that a line of it is. A file without rows is one part: what is
 * wrong with it, the ledger says.
 */
export function partsOf(text, format) {
  const rows = format === CSV ? csvRows(text) : textRows(text);
  const head = format === CSV ? header(rows, text) : {text: "", lines: 0};
  const parts = [];
  let open = null;
  for (const row of rows) {
    // A part of blank rows alone would be refused as empty.
    if (open === null || (!row.blank && isFull(open, row))) {
      parts.push((open = {from: row.from, line: row.line, rows: 0}));
    }
    open.to = row.to;
    open.rows += row.blank ? 0 : 1;
  }
  return parts.length === 0
    ? [part(text, head, {from: text.length, to: text.length, line: 1, rows: 0})]
    : parts.map(rows => part(text, head, rows));
}

const isFull = (part, row) => part.rows === MOST_ROWS || row.to - part.from > MOST_CHARACTERS;

const part = (text, head, {from, to, line, rows}) => ({
  rows,
  size: head.text.length + to - from,
  body: () => new Blob([head.text, text.slice(from, to)]),
  lineInFile: number => (number <= head.lines ? number : line + number - head.lines - 1),
});

/** The rows up to the first that is not blank, which are taken off the others. */
function header(rows, text) {
  for (let next = rows.next(); !next.done; next = rows.next()) {
    if (!next.value.blank) {
      return {text: text.slice(0, next.value.to), lines: next.value.line + next.value.lines - 1};
    }
  }
  return {text, lines: 0};
}

function* textRows(text) {
  for (let from = 0, line = 1; from < text.length; line++) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end + 1;
    yield {from, to, line, lines: 1, blank: isBlank(text.slice(from, to))};
    from = to;
  }
}

/** As the ledger reads CSV: a cell that begins with a quotation mark may hold separators, line ends and doubled marks. */
function* csvRows(text) {
  const separator = separatorOf(text);
  let row = {from: 0, line: 1};
  let line = 1;
  let quoted = false;
  let atCell = true;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    const ends = sign === "\n" || (sign === "\r" && text[i + 1] !== "\n");
    line += ends ? 1 : 0;
    if (quoted) {
      if (sign === '"') {
        quoted = text[i + 1] === '"';
        i += quoted ? 1 : 0;
      }
    } else if (ends) {
      yield ended(text, row, i + 1, line, separator);
      row = {from: i + 1, line};
      atCell = true;
    } else {
      quoted = atCell && sign === '"';
      atCell = sign === separator;
    }
  }
  if (row.from < text.length) {
    yield ended(text, row, text.length, line + 1, separator);
  }
}

/** Spreadsheets like to end with rows of nothing but separators. */
const ended = (text, {from, line}, to, next, separator) => ({
  from,
  to,
  line,
  lines: next - line,
  blank: isBlank(text.slice(from, to).replaceAll(separator, "").replaceAll('"', "")),
});

const isBlank = row => row.trim() === "";

/** The first row that is not blank tells. */
function separatorOf(text) {
  return /^\s*[^\r\n]*;/.test(text) ? ";" : ",";
}
