// Figures over time as stacked bars, drawn from the tables beneath them.

import { brush } from "./brush.js";
import { colour, font } from "./colours.js";
import * as formats from "./formats.js";
import { overTime } from "./table.js";

// Who does not tell colours apart has these patterns.
const LINES = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: -Math.PI / 4 };
const DOTS = { symbol: "circle", dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], symbolSize: 0.4 };
const PATTERNS = { AT_MINE: LINES, UXO: DOTS, REDUCED: LINES, CANCELLED: DOTS, injured: LINES };

// Draws every chart there is, again and again; choose is told the first and the last day drawn across.
export function charts(library, choose) {
  const drawn = [...document.querySelectorAll(".chart[data-table]")].map((box) => new Chart(library, box, choose));
  return { redraw: () => drawn.forEach((chart) => chart.redraw()) };
}

class Chart {
  #library;
  #box;
  #choose;
  #chart;
  #said;

  constructor(library, box, choose) {
    this.#library = library;
    this.#box = box;
    this.#choose = choose;
    new ResizeObserver(() => this.#chart?.resize()).observe(box);
  }

  // A table with nothing in it has words in place of a chart.
  redraw() {
    this.#said = overTime(document.getElementById(this.#box.dataset.table));
    if (this.#box.closest("[hidden]")) {
      return;
    }
    this.#chart ??= this.#begin();
    this.#chart.setOption(this.#option(), { notMerge: true });
    this.#box.setAttribute("aria-label", this.#said.name);
  }

  #begin() {
    const chart = this.#library.init(this.#box, null, { renderer: "canvas" });
    this.#box.setAttribute("role", "img");
    brush(this.#box, chart, (first, last) => this.#choose(this.#said.parts[first].from, this.#said.parts[last].to));
    return chart;
  }

  #option() {
    const { parts, series, isLand } = this.#said;
    const text = { color: colour("ink"), fontFamily: font(), fontSize: 12 };
    return {
      animation: false,
      textStyle: text,
      grid: { left: 4, right: 28, top: 10, bottom: 4, containLabel: true },
      tooltip: this.#tooltip(text),
      xAxis: {
        type: "category",
        data: parts.map(({ label }) => label),
        axisLabel: { ...text, hideOverlap: true },
        axisLine: { lineStyle: { color: colour("edge") } },
        axisTick: { show: false },
      },
      yAxis: {
        type: "value",
        minInterval: isLand ? 0 : 1,
        axisLabel: { ...text, formatter: isLand ? formats.hectares : formats.fine },
        splitLine: { lineStyle: { color: colour("line") } },
      },
      series: series.map(stacked),
    };
  }

  #tooltip(text) {
    const { parts, series, isLand } = this.#said;
    const written = isLand ? formats.hectares : formats.number;
    return {
      trigger: "axis",
      // Drawn, not written into the page, whose policy allows no styles of its own there.
      renderMode: "richText",
      confine: true,
      axisPointer: { type: "shadow" },
      backgroundColor: colour("ground"),
      borderColor: colour("edge"),
      textStyle: text,
      formatter: ([{ dataIndex }]) =>
        [parts[dataIndex].name, ...series.map(({ name, values }) => `${name}: ${written(values[dataIndex])}`)].join("\n"),
    };
  }
}

function stacked({ id, name, values }) {
  const decal = PATTERNS[id] && { ...PATTERNS[id], color: colour("ground") };
  return {
    type: "bar",
    name,
    stack: "all",
    data: values,
    barMaxWidth: 44,
    itemStyle: { color: colour(id), borderColor: colour("ground"), borderWidth: 0.5, decal },
    emphasis: { disabled: true },
  };
}
