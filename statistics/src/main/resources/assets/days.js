// The days that are written down, beside their fields in a way that nobody can mistake: browsers write 1 June as 01/06 or 06/01, whatever
// language the page is in.

const fields = () => document.querySelectorAll("#choose input[type=date]");

// The server's words for the day that is shown, and year, month and day of one that is being typed.
export function sayDays() {
  for (const field of fields()) {
    const said = document.getElementById(field.getAttribute("aria-describedby"));
    said.textContent = field.value === field.getAttribute("value") ? said.dataset.shown : field.value;
  }
}

export function days() {
  document.getElementById("choose").addEventListener("input", sayDays);
}
