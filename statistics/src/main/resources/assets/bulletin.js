// The bulletin of the period: copied as text, and printed as the page made for it.

export function bulletin() {
  document.getElementById("do").hidden = false;
  document.getElementById("copy").addEventListener("click", copy);
  document.getElementById("print").addEventListener("click", print);
}

async function copy({ currentTarget }) {
  const said = document.getElementById("copied");
  try {
    await navigator.clipboard.writeText(text());
    said.textContent = currentTarget.dataset.done;
  } catch {
    // Not allowed, or not over a safe connection.
    getSelection().selectAllChildren(document.getElementById("statement"));
    said.textContent = document.getElementById("copy").dataset.failed;
  }
}

// Paragraph by paragraph, and where it is read.
function text() {
  const paragraphs = [...document.getElementById("statement").children].map((one) => one.textContent.trim());
  return [...paragraphs, document.getElementById("read").href].join("\n\n") + "\n";
}

// Where no other window may be opened, in this one, without the dialog.
function print() {
  const { href } = document.getElementById("read");
  const page = open(href);
  if (page) {
    page.addEventListener("load", () => page.print());
  } else {
    location.assign(href);
  }
}
