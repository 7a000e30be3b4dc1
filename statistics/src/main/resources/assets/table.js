// What tables of the page say. Charts draw this and nothing else, so that they never say anything different.

const value = (cell) => Number(cell.querySelector("data").value);

// Figures over time: each part with its days (from, to), its name and a label for where there is little room. Columns of one series are drawn together.
export function overTime(table) {
  const columns = [...table.tHead.rows[0].cells].map((head, index) => ({ index, ...head.dataset })).filter(({ series }) => series);
  const rows = [...table.tBodies[0].rows];
  const series = new Map();
  for (const column of columns) {
    const all = series.get(column.series) ?? { id: column.series, name: column.name, values: rows.map(() => 0) };
    rows.forEach((row, part) => (all.values[part] += value(row.cells[column.index])));
    series.set(column.series, all);
  }
  return {
    isLand: "unit" in table.dataset,
    name: table.caption.textContent,
    parts: rows.map((row) => ({ ...row.dataset, name: row.cells[0].textContent })),
    series: [...series.values()],
  };
}

// The figures of each district in the measure that the map shows.
export function byDistrict(table) {
  const heads = [...table.tHead.rows[0].cells];
  const column = heads.findIndex((head) => head.dataset.measure === table.dataset.measure);
  return {
    name: heads[column].textContent,
    isLand: "unit" in heads[column].dataset,
    caption: table.caption.textContent,
    districts: [...table.tBodies[0].rows].map((row) => ({
      code: row.dataset.district,
      name: row.cells[0].textContent,
      address: row.querySelector("a")?.getAttribute("href"),
      isShown: row.hasAttribute("aria-current"),
      value: value(row.cells[column]),
      text: row.cells[column].textContent,
    })),
  };
}
