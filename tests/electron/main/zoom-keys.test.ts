import type { Input } from "electron";
import { expect, test } from "vitest";
import {
  setTextSize,
  setupZoomKeys,
  zoomBy,
  zoomLevel,
  zoomOfKey,
} from "../../../electron/main/window/zoom-keys.ts";

type Pressed = Parameters<typeof zoomOfKey>[0];

function pressed(key: string, code: string, change: Partial<Pressed> = {}): Pressed {
  return { type: "keyDown", key, code, control: true, meta: false, alt: false, ...change };
}

test.each([
  ["a British keyboard without Shift", "=", "Equal", "larger"],
  ["a British keyboard with Shift", "+", "Equal", "larger"],
  ["a German keyboard", "+", "BracketRight", "larger"],
  ["a German keyboard", "-", "Slash", "smaller"],
  ["a French keyboard", "-", "Digit6", "smaller"],
  ["a French keyboard", "à", "Digit0", "reset"],
  ["a Russian keyboard", "=", "Equal", "larger"],
  ["a Russian keyboard", "-", "Minus", "smaller"],
  ["a Kazakh keyboard", "қ", "Equal", "larger"],
  ["a numeric pad", "+", "NumpadAdd", "larger"],
  ["a numeric pad without Num Lock", "Insert", "Numpad0", "reset"],
])("on %s, %s at %s means %s", (_keyboard, key, code, step) => {
  expect(zoomOfKey(pressed(key, code), "linux")).toBe(step);
});

test("other keys, the release of a key and other modifiers mean nothing", () => {
  expect(zoomOfKey(pressed("k", "KeyK"), "linux")).toBeUndefined();
  expect(zoomOfKey(pressed("+", "Equal", { type: "keyUp" }), "linux")).toBeUndefined();
  expect(zoomOfKey(pressed("+", "Equal", { control: false }), "linux")).toBeUndefined();
  expect(zoomOfKey(pressed("+", "Equal", { alt: true }), "linux")).toBeUndefined();
});

test("Apple keyboards have Command for it", () => {
  expect(zoomOfKey(pressed("=", "Equal", { control: false, meta: true }), "darwin")).toBe("larger");
  expect(zoomOfKey(pressed("=", "Equal"), "darwin")).toBeUndefined();
});

test("text grows and shrinks by steps, within bounds, and back to its own size", () => {
  expect(zoomLevel(0, "larger")).toBe(0.5);
  expect(zoomLevel(5, "larger")).toBe(5);
  expect(zoomLevel(-3, "smaller")).toBe(-3);
  expect(zoomLevel(2, "reset")).toBe(0);
});

test("the key is taken before the page and the menu have it", () => {
  let level = 0;
  let taken = 0;
  let press = (_input: Partial<Input>): void => {};
  setupZoomKeys(
    {
      getZoomLevel: () => level,
      setZoomLevel: (next) => {
        level = next;
      },
      on: (_event, listener) => {
        press = (input) => listener({ preventDefault: () => (taken += 1) }, input as Input);
      },
    },
    "linux",
  );
  press(pressed("+", "BracketRight"));
  press(pressed("k", "KeyK"));
  expect([level, taken]).toEqual([0.5, 1]);
});

test("the keys change the text from the size of the settings, and come back to it", () => {
  let level = 0;
  const contents = {
    getZoomLevel: () => level,
    setZoomLevel: (next: number) => {
      level = next;
    },
  };
  setTextSize(contents, 144);
  expect(level).toBeCloseTo(2);
  zoomBy(contents, "larger");
  expect(level).toBeCloseTo(2.5);
  // As whenever any of the settings is read or changed.
  setTextSize(contents, 144);
  expect(level).toBeCloseTo(2.5);
  zoomBy(contents, "reset");
  expect(level).toBeCloseTo(2);
  zoomBy(contents, "smaller");
  setTextSize(contents, 100);
  expect(level).toBe(0);
});
