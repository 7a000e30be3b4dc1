// How figures become shades: none, and four steps of equal width up to the largest, at numbers that are easy to read.

import * as formats from "./formats.js";

const STEPS = 4;
const EASY = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const SQUARE_METRES_A_HECTARE = 10_000;

// Of all figures of the map.
export function shades(values, isLand, nothing) {
  const unit = isLand ? SQUARE_METRES_A_HECTARE : 1;
  const step = readable(Math.max(...values, 0) / unit / STEPS) * unit;
  const numbers = [1, 2, 3, 4];
  return {
    of: (value) => (value <= 0 ? 0 : Math.min(Math.ceil(value / step), STEPS)),
    names: [nothing, ...(step > 0 ? numbers.map((number) => range(number, step, isLand)) : [])],
  };
}

// Things that are counted are in one step or the next; land may be anything between.
function range(number, step, isLand) {
  const written = isLand ? formats.hectares : formats.number;
  const above = (number - 1) * step;
  if (isLand) {
    return above === 0 ? `≤ ${written(step)}` : `${written(above)}–${written(above + step)}`;
  }
  return step === 1 ? written(number) : `${written(above + 1)}–${written(above + step)}`;
}

// The next number that is easy to read, and whole.
function readable(size) {
  if (size === 0) {
    return 0;
  }
  const power = Math.max(10 ** Math.floor(Math.log10(size)), 1);
  return EASY.map((one) => one * power).find((one) => one >= size && Number.isInteger(one));
}

// Says in a list what the shades mean.
export function legend(list, { names }) {
  list.replaceChildren(
    ...names.map((name, number) => {
      const item = document.createElement("li");
      item.className = "shade-" + number;
      item.textContent = name;
      return item;
    }),
  );
}
