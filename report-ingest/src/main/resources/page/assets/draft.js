// The report that is being written: what was typed, and the number it will be known by. The number is made once and stays
// until the report is accepted, so that whatever is sent again is the same report.

import * as store from "./store.js";

const KEY = "draft";

/**
 * What is kept: reportId, revision, values by field, and unanswered: the content that was sent last without an answer.
 */
export const load = () => store.read(KEY) ?? fresh({});

export const save = draft => store.write(KEY, draft);

export const onChange = changed => store.onChange(KEY, changed);

/** A new report, of which only this is written yet. */
export const fresh = values => ({reportId: uuid(), revision: 1, unanswered: null, values});

/**
 * The draft as it is sent with this report. If other content was sent before and may have arrived, it is a later revision, which
 * replaces that one: two contents of one revision would contradict each other.
 */
export function attempt(draft, report) {
  const content = JSON.stringify(report);
  const replaces = draft.unanswered !== null && draft.unanswered !== content;
  const values = report.team ? {...draft.values, team: report.team} : draft.values;
  return {...draft, values, revision: draft.revision + (replaces ? 1 : 0), unanswered: content};
}

/** Browsers make UUIDs by themselves only where the connection is encrypted. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
