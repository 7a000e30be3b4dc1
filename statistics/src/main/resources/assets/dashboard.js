// The dashboard comes to life: figures change by themselves and where the reader goes, in the page that is open.

import { WrongAddress, page, viewOf, viewOfDays, viewOfForm } from "./address.js";
import { bulletin } from "./bulletin.js";
import { charts } from "./charts.js";
import { whenOthers } from "./colours.js";
import { days, sayDays } from "./days.js";
import { listen } from "./live.js";
import { DistrictMap } from "./map.js";
import { morph } from "./morph.js";
import { Points } from "./points.js";

const MILLISECONDS_TO_GATHER_CHANGES = 1_000;
// So that not all who look ask at the same moment.
const MILLISECONDS_APART = 2_000;
// However many changes there are, and however many look at them.
const MILLISECONDS_BETWEEN_CHANGES = 10_000;
// People hurt are told to nobody as they are entered, and days go by.
const MILLISECONDS_WITHOUT_NEWS = 60_000;

const content = document.getElementById("content");
const trouble = document.getElementById("trouble");
const renewed = document.getElementById("renewed");

const here = () => location.search || "?";

let shown = here();
let asking = null;
let gathering = null;
let renewedAt = -Infinity;
let isBehind = false;
let redraw = () => {};

// Shows another view, and says which.
async function go(address, isBack = false) {
  if (await take(address)) {
    if (!isBack && address !== here()) {
      history.pushState(null, "", address);
    }
    shown = here();
    document.querySelectorAll("#choose input, #choose select").forEach(asWritten);
    sayDays();
    renewed.textContent = `${renewed.dataset.shown} ${document.getElementById("period").textContent}`;
  }
}

// What the reader had typed or chosen gives way to what is shown.
function asWritten(field) {
  if (field.localName === "select") {
    field.value = field.querySelector("[selected]")?.value ?? "";
  } else {
    field.value = field.getAttribute("value");
  }
}

// Shows the same view as it is known now, and says whether anything has changed.
async function renew() {
  gathering = null;
  if (document.hidden) {
    isBehind = true;
    return;
  }
  if (asking !== null) {
    // What is on its way may be of before.
    gather();
    return;
  }
  renewedAt = performance.now();
  const before = headline();
  if ((await take(here())) && headline() !== before) {
    renewed.textContent = renewed.dataset.changed;
  }
}

const headline = () => [...document.querySelectorAll("#figures .number data")].map(({ value }) => value).join();

// Takes over the page of an address; false when it was not to be had, or another is wanted meanwhile.
async function take(address) {
  asking?.abort();
  const mine = (asking = new AbortController());
  content.setAttribute("aria-busy", "true");
  try {
    const wanted = await page(address, mine.signal);
    const focused = document.activeElement;
    const around = focused.closest("main [id]")?.id;
    document.title = wanted.title;
    morph(content, wanted.getElementById("content"));
    morph(document.getElementById("languages"), wanted.getElementById("languages"));
    trouble.replaceChildren();
    sayDays();
    redraw();
    if (!focused.isConnected) {
      refocus(around);
    }
    return true;
  } catch (failure) {
    if (failure instanceof WrongAddress) {
      location.assign(address);
    } else if (!mine.signal.aborted) {
      complain(address);
    }
    return false;
  } finally {
    if (asking === mine) {
      asking = null;
      content.removeAttribute("aria-busy");
    }
  }
}

// Where the reader was is gone: they go on from the nearest place there is.
function refocus(around) {
  const nearest = document.getElementById(around)?.querySelector("a, button, summary") ?? content;
  nearest.focus({ preventScroll: true });
}

// What the reader asked for is told about each time; what was asked for by itself, once.
function complain(address) {
  if (address === shown && trouble.hasChildNodes()) {
    return;
  }
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = trouble.dataset.again;
  again.addEventListener("click", () => {
    content.focus({ preventScroll: true });
    trouble.replaceChildren();
    go(address, address === here());
  });
  trouble.replaceChildren(trouble.dataset.away + " ", again);
}

// Something has changed: one change is shown soon, many now and then, and none to nobody.
function gather() {
  const rest = renewedAt + MILLISECONDS_BETWEEN_CHANGES - performance.now();
  const wait = Math.max(MILLISECONDS_TO_GATHER_CHANGES, rest) + Math.random() * MILLISECONDS_APART;
  gathering ??= setTimeout(renew, wait);
}

async function draw() {
  const { charts: library, outlines, finds } = content.dataset;
  const [echarts, districts] = await Promise.all([import(library), fetch(outlines).then((answer) => answer.json())]);
  const overTime = charts(echarts, (from, to) => go(viewOfDays(from, to)));
  const map = new DistrictMap(echarts, document.getElementById("map"), districts, {
    onDistrict: (address) => address && go(address),
    onPoint: (cluster) => near(2, [cluster.longitude, cluster.latitude]),
    onMove: () => seen(),
  });
  const points = new Points(document.getElementById("points"), map, finds);

  const buttons = document.getElementById("zoom");

  function near(factor, place) {
    map.zoom(factor, place);
    seen();
  }

  // What of the map is seen has changed.
  function seen() {
    points.redraw();
    for (const button of buttons.querySelectorAll("button")) {
      button.setAttribute("aria-disabled", !map.canZoom(Number(button.dataset.zoom)));
    }
  }

  redraw = () => {
    overTime.redraw();
    map.redraw();
    points.forget();
    seen();
  };
  buttons.hidden = false;
  buttons.addEventListener("click", ({ target }) => target.dataset.zoom && near(Number(target.dataset.zoom)));
  whenOthers(redraw);
  redraw();
  document.documentElement.dataset.ready = "";
}

function failed() {
  for (const box of document.querySelectorAll(".chart")) {
    box.classList.add("failed");
    box.textContent = box.dataset.failed;
  }
}

document.addEventListener("click", (event) => {
  const view = viewOf(event);
  if (view) {
    event.preventDefault();
    go(view);
  }
});
document.getElementById("choose").addEventListener("submit", (event) => {
  event.preventDefault();
  go(viewOfForm(event.target));
});
// A jump within the page is no other view.
addEventListener("popstate", () => here() !== shown && go(here(), true));
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && isBehind) {
    isBehind = false;
    gather();
  }
});
setInterval(gather, MILLISECONDS_WITHOUT_NEWS);
bulletin();
days();
listen(content.dataset.live, document.getElementById("connection"), gather);
draw().catch(failed);
