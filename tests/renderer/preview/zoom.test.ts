import { expect, test } from "vitest";
import {
  FIT_PAGE,
  FIT_WIDTH,
  zoomByWheel,
  zoomIn,
  zoomOut,
  zoomScale,
} from "../../../renderer/preview/zoom.ts";

const A4 = { width: 595.28, height: 841.89 };
const HIGH = 2000;

test("fit width makes the page as wide as the pane, within reason", () => {
  expect(zoomScale(FIT_WIDTH, { width: A4.width, height: HIGH }, A4)).toBeCloseTo(0.75);
  expect(zoomScale(FIT_WIDTH, { width: 4000, height: HIGH }, A4)).toBe(1.5);
  expect(zoomScale(FIT_WIDTH, { width: 40, height: HIGH }, A4)).toBe(0.25);
  expect(zoomScale(FIT_WIDTH, { width: 0, height: 0 }, A4)).toBe(1);
  expect(zoomScale(FIT_WIDTH, { width: 500, height: HIGH }, undefined)).toBe(1);
});

test("fit page shows the whole of it, and is never wider than the pane", () => {
  expect(zoomScale(FIT_PAGE, { width: 2000, height: A4.height }, A4)).toBeCloseTo(0.75);
  expect(zoomScale(FIT_PAGE, { width: A4.width, height: HIGH }, A4)).toBeCloseTo(0.75);
});

test("zooming goes to the next round figure from wherever fit width stands", () => {
  expect(zoomIn(0.72)).toEqual({ type: "scale", scale: 0.75 });
  expect(zoomOut(0.72)).toEqual({ type: "scale", scale: 0.67 });
  expect(zoomIn(1)).toEqual({ type: "scale", scale: 1.1 });
});

test("zooming ends at 50 and 400 per cent", () => {
  expect(zoomIn(4)).toEqual({ type: "scale", scale: 4 });
  expect(zoomOut(0.5)).toEqual({ type: "scale", scale: 0.5 });
  expect(zoomByWheel(3.9, -1000)).toEqual({ type: "scale", scale: 4 });
  expect(zoomByWheel(0.6, 1000)).toEqual({ type: "scale", scale: 0.5 });
});

test("the wheel back and forth leaves the scale where it was", () => {
  const there = zoomByWheel(1, -120);
  if (there.type !== "scale") throw new Error("no scale");
  expect(there.scale).toBeGreaterThan(1.2);
  expect(zoomByWheel(there.scale, 120)).toEqual({ type: "scale", scale: expect.closeTo(1) });
});
