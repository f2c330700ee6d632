import { expect, test } from "vitest";
import { type ColumnNeed, columnShares } from "../../../core/document/column-shares.ts";

function need(min: number, minContent: number, maxContent = minContent): ColumnNeed {
  return { min, minContent, maxContent };
}

function shares(needs: readonly ColumnNeed[], available: number, stated?: readonly (number | undefined)[]) {
  const columns = needs.map((_, place) => {
    const width = stated?.[place];
    return { alignment: "start" as const, ...(width !== undefined && { width }) };
  });
  return columnShares(columns, needs, available);
}

test("hyphenates words before it splits numbers", () => {
  const widths = shares([need(0, 100), need(52, 60), need(26, 26), need(26, 26)], 200);
  expect(widths[1]).toBeGreaterThanOrEqual(52);
  expect(widths.slice(2)).toEqual([26, 26]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(200);
});

test("keeps numbers wider than an equal share whole where other columns can hyphenate", () => {
  const [words = 0, ...figures] = shares([need(0, 150), need(60, 60), need(60, 60)], 150);
  expect(figures).toEqual([60, 60]);
  expect(words).toBeCloseTo(30);
});

test("shrinks a stated width so that numbers stay whole", () => {
  const [words = 0, figures] = shares([need(0, 20, 200), need(80, 80)], 120, [0.9, 0.1]);
  expect(figures).toBeCloseTo(80);
  expect(words).toBeCloseTo(40);
});

test("shrinks all columns in proportion where not even the numbers fit", () => {
  expect(shares([need(100, 100), need(100, 100)], 120)).toEqual([60, 60]);
});
