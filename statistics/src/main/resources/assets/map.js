// The districts, from the ledger's own outlines, shaded by what their table says.

import { colour, font } from "./colours.js";
import * as formats from "./formats.js";
import { legend, shades } from "./shades.js";
import { byDistrict } from "./table.js";

const MAP = "districts";
// How wide a degree of longitude is beside one of latitude, at forty degrees north.
const WIDE = 0.766;
const MOST_ZOOM = 16;
const ROOM_AROUND = 0.8;

// A map in a box. It tells when a district is chosen, a point is, and when another part of it is seen.
export class DistrictMap {
  #box;
  #chart;
  #boxes;
  #said;
  #seen = { zoom: 1, center: null };
  #points = [];
  #shown = null;

  constructor(library, box, outlines, { onDistrict, onPoint, onMove }) {
    library.registerMap(MAP, outlines);
    this.#box = box;
    this.#boxes = new Map(outlines.features.map(({ properties, geometry }) => [properties.code, around(geometry)]));
    this.#chart = library.init(box, null, { renderer: "canvas" });
    this.#chart.on("click", "geo", ({ name }) => onDistrict(this.#district(name)?.address));
    this.#chart.on("click", "series", ({ data }) => onPoint(data.cluster));
    this.#chart.on("georoam", () => {
      this.#seen.center = this.#chart.getOption().geo[0].center;
      onMove();
    });
    new ResizeObserver(() => {
      this.#chart.resize();
      this.#draw();
      onMove();
    }).observe(box);
    box.setAttribute("role", "img");
  }

  // A district that is newly looked at fills the map.
  redraw() {
    this.#said = byDistrict(document.getElementById("districts"));
    const shown = this.#said.districts.find(({ isShown }) => isShown)?.code ?? null;
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#look(this.#boxes.get(shown));
    }
    this.#draw();
    legend(document.getElementById("legend"), this.#scale());
    this.#box.setAttribute("aria-label", `${this.#said.name}. ${this.#said.caption}`);
  }

  isNear() {
    return this.#shown !== null || this.#seen.zoom >= 2;
  }

  // Nearer by a factor, around a place if there is one; 0 shows the whole.
  zoom(factor, place) {
    const zoom = Math.min(Math.max(this.#seen.zoom * factor, 1), MOST_ZOOM);
    this.#seen = zoom === 1 ? { zoom, center: null } : { zoom, center: place ?? this.#middle() };
    this.#draw();
  }

  // Whether a factor would change anything.
  canZoom(factor) {
    return factor > 1 ? this.#seen.zoom < MOST_ZOOM : this.#seen.zoom > 1;
  }

  // The part that is seen: west, south, east, north.
  bounds() {
    const [west, north] = this.#place([0, 0]);
    const [east, south] = this.#place([this.#box.clientWidth, this.#box.clientHeight]);
    return [west, south, east, north];
  }

  toPixel(place) {
    return this.#chart.convertToPixel({ geoIndex: 0 }, place);
  }

  // Draws clusters of finds, or none.
  points(clusters) {
    this.#points = clusters;
    this.#draw();
  }

  #place(pixel) {
    return this.#chart.convertFromPixel({ geoIndex: 0 }, pixel);
  }

  #middle() {
    return this.#place([this.#box.clientWidth / 2, this.#box.clientHeight / 2]);
  }

  #district(code) {
    return this.#said.districts.find((district) => district.code === code);
  }

  #look(box) {
    if (!box) {
      this.#seen = { zoom: 1, center: null };
      return;
    }
    const all = [...this.#boxes.values()].reduce(union);
    const [width, height] = [0, 1].map((axis) => (all[axis + 2] - all[axis]) / (box[axis + 2] - box[axis]));
    const zoom = Math.max(Math.min(width, height) * ROOM_AROUND, 1);
    this.#seen = { zoom, center: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] };
  }

  #scale() {
    return shades(this.#said.districts.map(({ value }) => value), this.#said.isLand, this.#box.dataset.nothing);
  }

  #draw() {
    if (this.#said && this.#box.clientWidth > 0) {
      this.#chart.setOption(this.#option(), { notMerge: true });
    }
  }

  #option() {
    const text = { color: colour("ink"), fontFamily: font(), fontSize: 12 };
    const { zoom, center } = this.#seen;
    return {
      animation: false,
      textStyle: text,
      // Drawn, not written into the page, whose policy allows no styles of its own there.
      tooltip: { renderMode: "richText", confine: true, backgroundColor: colour("ground"), borderColor: colour("edge"), textStyle: text },
      geo: {
        map: MAP,
        nameProperty: "code",
        aspectScale: WIDE,
        zoom,
        center,
        // The whole map does not hold a finger up that scrolls the page.
        roam: zoom > 1 ? "move" : false,
        left: 4,
        right: 4,
        top: 4,
        bottom: 4,
        regions: this.#said.districts.map((district) => this.#region(district)),
        emphasis: { label: { show: true, color: "inherit" }, itemStyle: { areaColor: "inherit", borderColor: colour("ink"), borderWidth: 2 } },
        select: { disabled: true },
        tooltip: { show: true, formatter: ({ name }) => this.#tell(this.#district(name)) },
      },
      series: [this.#series()],
    };
  }

  #region({ code, name, value, isShown }) {
    const shade = this.#scale().of(value);
    const isWide = this.#wide(code) > name.length * 8;
    const areaColor = colour("shade-" + shade);
    return {
      name: code,
      label: {
        show: isShown || isWide,
        formatter: name,
        color: colour("on-shade-" + shade),
        // What reaches over the edge is still read.
        textBorderColor: areaColor,
        textBorderWidth: 3,
        fontSize: 11,
      },
      itemStyle: {
        areaColor,
        borderColor: isShown ? colour("ink") : colour("edge"),
        borderWidth: isShown ? 3 : 1,
      },
    };
  }

  // About how many pixels there are for its name.
  #wide(code) {
    const box = this.#boxes.get(code);
    const all = [...this.#boxes.values()].reduce(union);
    const fits = Math.min(this.#box.clientWidth / (all[2] - all[0]), (this.#box.clientHeight / (all[3] - all[1])) * WIDE);
    return box ? (box[2] - box[0]) * fits * this.#seen.zoom : 0;
  }

  #tell(district) {
    return district ? `${district.name}\n${this.#said.name}: ${district.text}` : "";
  }

  #series() {
    const { items, reports } = this.#box.dataset;
    return {
      type: "scatter",
      coordinateSystem: "geo",
      data: this.#points.map((cluster) => ({ value: [cluster.longitude, cluster.latitude], cluster })),
      symbolSize: (_, { data }) => Math.min(18 + 3 * Math.sqrt(data.cluster.items), 46),
      itemStyle: { color: colour("point"), borderColor: colour("ground"), borderWidth: 1.5, opacity: 0.9 },
      label: { show: true, formatter: ({ data }) => formats.number(data.cluster.items), color: colour("on-point"), fontSize: 11 },
      tooltip: {
        formatter: ({ data: { cluster } }) =>
          `${formats.place(cluster)}\n${items}: ${formats.number(cluster.items)}\n${reports}: ${formats.number(cluster.reports)}`,
      },
    };
  }
}

function around(geometry) {
  const positions = geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2);
  return positions.map(([x, y]) => [x, y, x, y]).reduce(union);
}

function union(one, other) {
  return [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])];
}
