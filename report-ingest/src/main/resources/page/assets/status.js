// The lines that say what is happening, and buttons that wait for it.

/** Says something; the state is for style and for programs. */
export function tell(line, state, text) {
  line.dataset.state = state;
  // What is said twice is read out twice.
  if (line.textContent !== text) {
    line.textContent = text;
  }
}

/** A button that waits keeps the focus, which one that is disabled would lose. */
export function waits(button, waiting) {
  button.setAttribute("aria-disabled", waiting);
}

/** What a button does, unless it waits. */
export function onClick(button, action) {
  button.addEventListener("click", event => {
    if (button.getAttribute("aria-disabled") === "true") {
      event.preventDefault();
    } else {
      action(event);
    }
  });
  button.disabled = false;
}

/** Asks before something is gone for good; whoever only closes the question keeps it. */
export function confirmed(question, yes) {
  const dialog = document.getElementById("question");
  document.getElementById("question-text").textContent = question;
  document.getElementById("question-yes").textContent = yes;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise(resolve => (dialog.onclose = () => resolve(dialog.returnValue === "yes")));
}

/** Gives a file with these lines of text to the reader. */
export function download(name, lines) {
  // The mark tells spreadsheets that it is UTF-8.
  const file = new Blob(["\uFEFF", lines.join("\r\n"), "\r\n"], {type: "text/csv;charset=UTF-8"});
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
