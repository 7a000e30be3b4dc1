// The fields of the form: what is written in them, as the contract wants it, and what is plainly wrong. What cannot be read as
// the number it should be is sent as the text it is, and the service says what is wrong: nothing is refused here that it would take.

const DECIMAL = /^[+-]?\d{1,300}([.,]\d{1,300})?$/;
const ALL_ZEROS = /[.,]0+$/;

/** Those that are written in by hand. */
export const written = form => [...form.querySelectorAll("[data-pointer]:not([readonly]), #team")];

export const byPointer = (form, pointer) => form.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);

/** What is typed, by field. */
export const values = form =>
  Object.fromEntries(written(form).map(input => [input.name, input.value]).filter(([, value]) => value !== ""));

export function fill(form, typed) {
  written(form).forEach(input => (input.value = typed[input.name] ?? ""));
}

/** The report, but for its number and revision. */
export function report(form) {
  const report = {};
  for (const input of written(form)) {
    const text = input.value.trim();
    if (text !== "") {
      put(report, input.dataset.pointer.split("/").slice(1), meaning(input.dataset.kind, text));
    }
  }
  return report;
}

function put(object, [step, ...further], value) {
  if (further.length === 0) {
    object[step] = value;
  } else {
    put((object[step] ??= {}), further, value);
  }
}

const isNumber = kind => ["whole", "decimal", "positive"].includes(kind);

/** 1.000 is one to some and a thousand to others; where whole numbers are meant, it is neither. */
function meaning(kind, text) {
  const ambiguous = kind === "whole" && ALL_ZEROS.test(text);
  return isNumber(kind) && DECIMAL.test(text) && !ambiguous ? Number(text.replace(",", ".")) : text;
}

/** What is plainly wrong, as the service would tell it. */
export const mistakes = form =>
  written(form)
    .map(input => ({pointer: input.dataset.pointer, code: mistake(input)}))
    .filter(({code}) => code !== null);

function mistake(input) {
  const {kind} = input.dataset;
  const text = input.value.trim();
  if (input.validity.badInput) {
    return "not-a-date";
  }
  if (text === "") {
    return input.required ? "missing-field" : null;
  }
  if (kind === "date") {
    return text < input.min ? "date-too-early" : null;
  }
  return isNumber(kind) ? wrongNumber(input.dataset, meaning(kind, text)) : null;
}

function wrongNumber({kind, min, max}, number) {
  if (typeof number !== "number") {
    return "wrong-type";
  }
  if (number < Number(min) || number > Number(max) || (kind === "positive" && number <= 0)) {
    return "out-of-range";
  }
  return kind === "whole" && !Number.isInteger(number) ? "not-a-whole-number" : null;
}
