// Who sends: the field for the key, and in words what the key says.

import * as key from "./key.js";
import * as mistakes from "./mistakes.js";
import {instant, say} from "./texts.js";
import {onClick, tell} from "./status.js";

/** The longest that browsers can wait, milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

const field = document.getElementById("key");
const line = document.getElementById("key-says");
const showing = document.getElementById("key-show");

let timer;

export function start() {
  field.value = key.current();
  render();
  field.addEventListener("input", typed);
  field.addEventListener("change", () => {
    typed();
    field.value = key.current();
  });
  onClick(showing, () => show(field.type === "password"));
  onClick(document.getElementById("key-forget"), forget);
}

function typed() {
  key.put(field.value);
  mistakes.unmark(field);
  render();
}

function show(shown) {
  field.type = shown ? "text" : "password";
  showing.setAttribute("aria-pressed", shown);
}

function forget() {
  key.forget();
  field.value = "";
  show(false);
  mistakes.unmark(field);
  tell(line, "forgotten", say("say.key.forgotten"));
}

/** Says at the field why nothing can be sent with this key, and leads there. */
export function refuse(reasons) {
  mistakes.mark(field, reasons.flatMap(reason => [...mistakes.inWords(document, reason), " "]));
  field.focus();
}

function render() {
  clearTimeout(timer);
  const read = key.reading();
  if (key.current() === "") {
    tell(line, "idle", "");
  } else if (read === null) {
    tell(line, "unreadable", say("say.key.unreadable"));
  } else if (read.until !== null && read.until <= Date.now()) {
    tell(line, "expired", say("say.key.expired", {instant: instant(read.until)}));
  } else {
    tell(line, "read", inWords(read));
    awaitEnd(read.until);
  }
}

/** An end that comes while the page is open is said when it comes. */
function awaitEnd(until) {
  if (until !== null) {
    timer = setTimeout(render, Math.min(until - Date.now(), LONGEST_WAIT));
  }
}

function inWords({name, team, roles, until}) {
  const called = name ?? "–";
  const who = team ? say("say.key.says", {name: called, team}) : say("say.key.teamless", {name: called});
  const end = until === null ? "" : say("say.key.until", {instant: instant(until)});
  return [who, may(roles), end].join(" ").trim();
}

function may(roles) {
  if (roles.includes("editor")) {
    return say("say.key.editor");
  }
  return roles.includes("reporter") ? say("say.key.reporter") : say("say.key.neither");
}
