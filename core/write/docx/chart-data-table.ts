import type { Cell, Chart, Table } from "../../document/node.ts";

/** The numbers of a chart as a table: a row for each category, a column for each series. */
export function chartDataTable({ unit, categories, series }: Chart): Table {
  return {
    type: "table",
    caption: [],
    columns: [{ alignment: "start" }, ...series.map(() => ({ alignment: "decimal" }) as const)],
    head: [{ type: "row", cells: [textCell(unit, true), ...series.map(({ name }) => textCell(name, true))] }],
    body: categories.map((category, place) => ({
      type: "row",
      cells: [
        textCell(category, true),
        ...series.map(({ values }) => textCell(figure(values[place]), false)),
      ],
    })),
  };
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : String(value).replace("-", "−");
}

function textCell(value: string, header: boolean): Cell {
  return {
    type: "cell",
    header,
    columnSpan: 1,
    rowSpan: 1,
    children: [{ type: "paragraph", role: "body", children: [{ type: "text", value }] }],
  };
}
