// The colours of the page, as its style sheet has them in the light or in the dark.

export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();

// Calls back whenever they have become others.
export function whenOthers(redraw) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
}

export const font = () => getComputedStyle(document.body).fontFamily;
