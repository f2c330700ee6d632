import type { Cell, Table } from "../../../../document/node.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import {
  fitTable,
  type TableDensity,
  type TableFit,
  tableDensities,
} from "../../../../house-style/table-density.ts";
import type { Context } from "../context.ts";
import type { TableMisfit } from "../misfit.ts";
import { decimalIndentsInPoints } from "./decimal-alignment.ts";
import { longColumns } from "./long-columns.ts";
import { columnNeeds } from "./measure-columns.ts";

export interface FittedColumns extends TableDensity {
  readonly fit: TableFit;
  /** For each cell of a decimal column, the indent after its number, in points. */
  readonly indents: ReadonlyMap<Cell, number>;
  /** One misfit where the table is set smaller than usual or does not fit at all, else none. */
  readonly misfits: readonly TableMisfit[];
}

/** The first density at which the columns of a table fit its line, and their widths. */
export function fitColumns(table: Table, context: Context): FittedColumns {
  const densities = tableDensities(context.house.text.table);
  const indentsOf = rememberedIndents(table, context);
  const fit = fitAt(table, context, { densities, indentsOf }, context.width);
  const density = densities[fit.density];
  if (density === undefined) throw new Error("a table has no density to be set at");
  const indents = indentsOf(density.text);
  const usual = densities[context.density] ?? density;
  const isSmaller = density.text.size < usual.text.size || fit.overflow > 0;
  return {
    ...density,
    fit,
    indents,
    misfits: isSmaller ? [misfitOf(table, context, { densities, indentsOf }, fit)] : [],
  };
}

interface Densities {
  readonly densities: readonly TableDensity[];
  readonly indentsOf: (text: TextStyle) => ReadonlyMap<Cell, number>;
}

/** Caches the indents for each font size, because a table is measured several times. */
function rememberedIndents(table: Table, context: Context): Densities["indentsOf"] {
  const known = new Map<number, ReadonlyMap<Cell, number>>();
  return (text) => {
    const indents = known.get(text.size) ?? decimalIndentsInPoints(table, context, text);
    known.set(text.size, indents);
    return indents;
  };
}

function fitAt(table: Table, context: Context, { densities, indentsOf }: Densities, room: number): TableFit {
  return fitTable({
    columns: table.columns,
    densities,
    from: context.density,
    room,
    needsAt: ({ text, side }, parts) =>
      columnNeeds({ table, context, text, side, indents: indentsOf(text), parts }),
  });
}

function misfitOf(table: Table, context: Context, inner: Densities, fit: TableFit): TableMisfit {
  const { landscapeGain, width, density, trail } = context;
  const sizeOf = (index: number): number => inner.densities[index]?.text.size ?? 0;
  const turned = landscapeGain > 0 ? fitAt(table, context, inner, width + landscapeGain) : undefined;
  return {
    type: "table",
    trail: trail ?? { node: table },
    table,
    usualSize: sizeOf(density),
    size: sizeOf(fit.density),
    missing: fit.missing,
    overflow: fit.overflow,
    ...(turned && { landscape: { size: sizeOf(turned.density), overflow: turned.overflow } }),
    longColumns: longColumns(table),
  };
}
