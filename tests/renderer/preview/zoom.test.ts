import { expect, test } from "vitest";
import { FIT, zoomIn, zoomOut, zoomScale } from "../../../renderer/preview/zoom.ts";

const A4 = 595.28;

test("fit width makes the page as wide as the pane, within reason", () => {
  expect(zoomScale(FIT, A4, A4)).toBeCloseTo(0.75);
  expect(zoomScale(FIT, 4000, A4)).toBe(1.5);
  expect(zoomScale(FIT, 40, A4)).toBe(0.25);
  expect(zoomScale(FIT, 0, A4)).toBe(1);
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
