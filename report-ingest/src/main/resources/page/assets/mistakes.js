// Mistakes in words of the page's language. The service tells them by codes and in English; where its own words say more than
// the code does, they are repeated as such.

import {day, has, number, say} from "./texts.js";
import {byPointer} from "./fields.js";

const DETAIL = "{detail}";
const LIMIT = /\{(min|max)}/;

/** What is wrong, as nodes to be put into the page; of a field, if it is one of the form. */
export function inWords(form, mistake) {
  const input = mistake.pointer ? byPointer(form, mistake.pointer) : null;
  const text = say(key(mistake.code, input?.dataset.kind), limits(input));
  // Of a field that the form does not have, only the service knows the limits.
  return withDetail(LIMIT.test(text) ? say("mistake") : text, mistake);
}

const key = (code, kind) => [`mistake.${code}.${kind}`, `mistake.${code}`].find(has) ?? "mistake";

function limits(input) {
  if (input?.dataset.kind === "date") {
    return {min: day(input.min)};
  }
  const {min, max} = input?.dataset ?? {};
  return {...(min && {min: number(Number(min))}), ...(max && {max: number(Number(max))})};
}

function withDetail(text, mistake) {
  if (!text.includes(DETAIL)) {
    return [text];
  }
  const [before, after] = text.split(DETAIL);
  const detail = document.createElement("span");
  detail.lang = "en";
  detail.textContent = mistake.detail ?? "";
  return [before, detail, after];
}

/** Shows mistakes at the fields they are in, and all of them together above, where the focus goes. */
export function show(form, problems, heading, mistakes) {
  clear(form, problems);
  const list = problems.querySelector("ul");
  problems.querySelector("h3").textContent = heading;
  mistakes.forEach(mistake => list.append(item(form, mistake)));
  problems.hidden = false;
  problems.focus();
}

function item(form, mistake) {
  const input = mistake.pointer ? byPointer(form, mistake.pointer) : null;
  const line = document.createElement("li");
  const words = inWords(form, mistake);
  if (input) {
    mark(input, words);
    line.append(link(input), ": ", ...inWords(form, mistake));
  } else {
    line.append(...words);
  }
  return line;
}

function link(input) {
  const link = document.createElement("a");
  link.href = `#${input.id}`;
  link.textContent = input.labels[0].firstChild.textContent.trim();
  link.addEventListener("click", event => {
    event.preventDefault();
    input.focus();
  });
  return link;
}

export function mark(input, words) {
  input.setAttribute("aria-invalid", "true");
  input.closest("details")?.setAttribute("open", "");
  document.getElementById(`${input.id}-error`).replaceChildren(...words);
}

export function unmark(input) {
  input.removeAttribute("aria-invalid");
  document.getElementById(`${input.id}-error`).replaceChildren();
}

export function clear(form, problems) {
  form.querySelectorAll("[aria-invalid]").forEach(unmark);
  problems.querySelector("ul").replaceChildren();
  problems.hidden = true;
}
