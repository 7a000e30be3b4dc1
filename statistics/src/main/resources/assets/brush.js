// Choosing a range by drawing across a chart. Up and down still scrolls the page. Whoever cannot draw has the rows of the table, and
// the fields of the form.

const FEWEST_PIXELS = 6;

// Calls back with the numbers of the first and the last part drawn across.
export function brush(box, chart, chosen) {
  const band = document.createElement("div");
  band.className = "band";
  let begun = null;

  const at = (event) => event.clientX - box.getBoundingClientRect().left;
  const parts = () => chart.getOption().xAxis[0].data.length;
  const part = (x) => Math.min(Math.max(chart.convertFromPixel({ xAxisIndex: 0 }, x), 0), parts() - 1);
  const range = (x) => [part(begun), part(x)].sort((one, other) => one - other);

  function show([first, last]) {
    const middle = (index) => chart.convertToPixel({ xAxisIndex: 0 }, index);
    const half = parts() > 1 ? (middle(1) - middle(0)) / 2 : box.clientWidth / 4;
    band.style.left = `${middle(first) - half}px`;
    band.style.width = `${middle(last) - middle(first) + 2 * half}px`;
    box.append(band);
  }

  function over() {
    begun = null;
    band.remove();
  }

  box.addEventListener("pointerdown", (event) => {
    if (event.isPrimary && event.button === 0) {
      begun = at(event);
    }
  });
  box.addEventListener("pointermove", (event) => {
    if (begun !== null && Math.abs(at(event) - begun) >= FEWEST_PIXELS) {
      box.setPointerCapture(event.pointerId);
      show(range(at(event)));
    }
  });
  box.addEventListener("pointerup", (event) => {
    if (begun !== null && band.isConnected) {
      chosen(...range(at(event)));
    }
    over();
  });
  box.addEventListener("pointercancel", over);
}
