// Places of finds, as precisely as everybody may know them, on the map when it is near enough, and in a table beneath it.

import { clusters, places } from "./clusters.js";
import * as formats from "./formats.js";

const MOST_REPORTS = 1000;
const SQUARE_PIXELS = 48;
const MOST_ROWS = 100;

export class Points {
  #box;
  #map;
  #address;
  #asked = null;
  #answer = null;

  // Of the map, from the list of reports at an address.
  constructor(box, map, address) {
    this.#box = box;
    this.#map = map;
    this.#address = address;
  }

  // Figures may have changed.
  forget() {
    this.#asked = null;
  }

  async redraw() {
    this.#box.hidden = !this.#map.isNear();
    if (this.#box.hidden) {
      this.#asked = null;
      this.#map.points([]);
      return;
    }
    const asked = this.#query();
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#answer = reports(asked);
    }
    try {
      const answer = await this.#answer;
      if (asked === this.#asked) {
        this.#draw(answer);
      }
    } catch {
      this.#asked = null;
      this.#say(this.#box.dataset.away);
    }
  }

  #query() {
    const [west, south, east, north] = this.#map.bounds();
    const outwards = [Math.floor(west * 100), Math.floor(south * 100), Math.ceil(east * 100), Math.ceil(north * 100)];
    const query = new URLSearchParams({ ...period(), bbox: outwards.map((hundredths) => hundredths / 100).join(), limit: MOST_REPORTS });
    return `${this.#address}?${query}`;
  }

  #draw({ items, next }) {
    const all = places(items);
    const drawn = clusters(all, (place) => this.#map.toPixel(place), SQUARE_PIXELS);
    this.#map.points(drawn);
    const { shown, none, more } = this.#box.dataset;
    this.#say(all.length === 0 ? none : `${shown} ${formats.number(all.length)}. ${next ? more : ""}`);
    this.#box.querySelector("details").hidden = all.length === 0;
    this.#box.querySelector("tbody").replaceChildren(...drawn.slice(0, MOST_ROWS).map((cluster) => this.#row(cluster)));
  }

  #say(text) {
    this.#box.querySelector("[role=status]").textContent = text;
  }

  #row(cluster) {
    const row = document.createElement("tr");
    const head = row.appendChild(document.createElement("th"));
    head.scope = "row";
    const link = head.appendChild(document.createElement("a"));
    link.href = `${this.#address}?${new URLSearchParams({ ...period(), bbox: cluster.box.join(), lang: document.documentElement.lang })}`;
    link.textContent = formats.place(cluster);
    for (const number of [cluster.items, cluster.reports]) {
      row.appendChild(document.createElement("td")).textContent = formats.number(number);
    }
    return row;
  }
}

// What the page shows, which its form says.
function period() {
  const district = document.querySelector("#district option[selected]")?.value;
  const of = (name) => document.getElementById(name).getAttribute("value");
  return { from: of("from"), to: of("to"), ...(district ? { district } : {}) };
}

async function reports(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}
