// Numbers as the language of the page writes them. Not every browser knows every language, so that the page says how: by a sample.

const [, GROUP, MARK] = document.getElementById("content").dataset.number.match(/^1(.*)234(.*)5$/);
const SQUARE_METRES_A_HECTARE = 10_000;

function written(value, most, least = 0) {
  const [whole, part = ""] = value.toFixed(most).split(".");
  const kept = part.slice(0, least) + part.slice(least).replace(/0+$/, "");
  return whole.replace(/\B(?=(\d{3})+$)/g, GROUP) + (kept && MARK + kept);
}

export const number = (value) => written(value, 0);

// For the scale of an axis, whose steps may be parts of one.
export const fine = (value) => written(value, 2);

export const hectares = (squareMetres) => fine(squareMetres / SQUARE_METRES_A_HECTARE);

export const place = ({ latitude, longitude }) => `${written(latitude, 2, 2)}°, ${written(longitude, 2, 2)}°`;
