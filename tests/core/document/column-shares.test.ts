import { expect, test } from "vitest";
import { type ColumnNeed, columnShares } from "../../../core/document/column-shares.ts";

function need(least: number, minimum: number, maximum = minimum): ColumnNeed {
  return { least: least, minimum, maximum };
}

function shares(needs: readonly ColumnNeed[], available: number, stated?: readonly (number | undefined)[]) {
  const columns = needs.map((_, place) => {
    const width = stated?.[place];
    return { alignment: "start" as const, ...(width !== undefined && { width }) };
  });
  return columnShares(columns, needs, available);
}

test("words are parted before figures are cut", () => {
  const widths = shares([need(0, 100), need(52, 60), need(26, 26), need(26, 26)], 200);
  expect(widths[1]).toBeGreaterThanOrEqual(52);
  expect(widths.slice(2)).toEqual([26, 26]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(200);
});

test("figures wider than a fair share are whole where the words of others can give way", () => {
  const [words = 0, ...figures] = shares([need(0, 150), need(60, 60), need(60, 60)], 150);
  expect(figures).toEqual([60, 60]);
  expect(words).toBeCloseTo(30);
});

test("a stated share gives way to figures", () => {
  const [words = 0, figures] = shares([need(0, 20, 200), need(80, 80)], 120, [0.9, 0.1]);
  expect(figures).toBeCloseTo(80);
  expect(words).toBeCloseTo(40);
});

test("where not even figures fit, all columns have their share", () => {
  expect(shares([need(100, 100), need(100, 100)], 120)).toEqual([60, 60]);
});
