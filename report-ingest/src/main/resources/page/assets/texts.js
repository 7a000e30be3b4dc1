// What the page says when something has happened, and numbers and days as its language writes them: as the texts say, for browsers
// do not know how every language does (Chromium does not know Azerbaijani) and would write them in another.

const TEXTS = JSON.parse(document.getElementById("texts").textContent);
const MONTHS = TEXTS["say.months"].split(" ");
/** Instants are told as in Baku. This only takes them apart, so its language does not matter. */
const BAKU = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Baku",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A whole number. */
export const number = value =>
  String(value).replace("-", "−").replace(/\B(?=(\d{3})+$)/g, TEXTS["say.thousands"]);

/** A day written as 2021-06-05. */
export function day(text) {
  const [year, month, day] = text.split("-");
  return say("say.day", {day: day.replace(/^0/, ""), month: MONTHS[month - 1], year});
}

/** An instant written as 2021-06-05T08:00:00Z. */
export function instant(text) {
  const part = Object.fromEntries(BAKU.formatToParts(new Date(text)).map(({type, value}) => [type, value]));
  return say("say.instant", {day: day(`${part.year}-${part.month}-${part.day}`), time: `${part.hour}:${part.minute}`});
}

export const has = key => key in TEXTS;

/** A text; what has no value in it stays as it is, for whoever puts in more than words. */
export function say(key, values = {}) {
  return TEXTS[key].replace(/\{(\w+)\}/g, (all, name) => (name in values ? written(values[name]) : all));
}

/** A text with a number of things in it, in the form that the number needs. */
export const count = (key, things, values = {}) =>
  say(`${key}.${things === 1 ? "one" : "other"}`, {...values, count: things});

const written = value => (typeof value === "number" ? number(value) : value);
