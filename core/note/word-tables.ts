import type { Finding } from "../check/finding.ts";
import type { Table } from "../document/node.ts";
import type { PlaceOf } from "../read/places.ts";
import type { LayoutProblem } from "../write/pdf/fit-problems.ts";
import { millimetres, nameOf } from "../write/pdf/fit-tables.ts";

/** Findings about tables that fit the PDF but not the page of the house template. */
export function wordTableFindings(
  overflows: ReadonlyMap<Table, number>,
  told: readonly LayoutProblem[],
  placeOf: PlaceOf,
): readonly Finding[] {
  const known = new Set(told.filter(({ severity }) => severity === "error").flatMap(({ nodes }) => nodes));
  return [...overflows]
    .filter(([table]) => !known.has(table))
    .map(([table, overflow]): Finding => {
      const place = placeOf(table);
      return {
        code: "does-not-fit",
        severity: "error",
        message: `the table ${nameOf(table)} is ${millimetres(overflow)} wider than its line in the Word template, however small it is set: its numbers or words would be cut`,
        hint: 'take out columns, write its numbers in another unit, put it in <section class="landscape">, or choose a Word template with narrower margins',
        ...(place && { place }),
      };
    });
}
