import { expect, test } from "vitest";
import { FIT, scaleOf, zoomIn, zoomOut } from "../../../renderer/preview/zoom.ts";

const A4 = 595.28;

test("fit width makes the page as wide as the pane, within reason", () => {
  expect(scaleOf(FIT, A4, A4)).toBeCloseTo(0.75);
  expect(scaleOf(FIT, 4000, A4)).toBe(1.5);
  expect(scaleOf(FIT, 40, A4)).toBe(0.25);
  expect(scaleOf(FIT, 0, A4)).toBe(1);
});

test("zooming goes to the next round figure from wherever fit width stands", () => {
  expect(zoomIn(0.72)).toEqual({ type: "scale", scale: 0.8 });
  expect(zoomOut(0.72)).toEqual({ type: "scale", scale: 0.67 });
  expect(zoomIn(1)).toEqual({ type: "scale", scale: 1.1 });
});

test("zooming ends at the largest and the smallest figure", () => {
  expect(zoomIn(3)).toEqual({ type: "scale", scale: 3 });
  expect(zoomOut(0.5)).toEqual({ type: "scale", scale: 0.5 });
});
