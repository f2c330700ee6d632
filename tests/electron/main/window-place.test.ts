import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlace, writePlace } from "../../../electron/main/window-place/stored-place.ts";
import { placeOnScreens, type Rectangle } from "../../../electron/main/window-place/window-place.ts";

const MAIN: Rectangle = { x: 0, y: 25, width: 1920, height: 1055 };
const RIGHT: Rectangle = { x: 1920, y: 0, width: 1280, height: 1024 };
const LEFT: Rectangle = { x: -1440, y: 0, width: 1440, height: 900 };

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

describe("the place of the window", () => {
  test("is the middle of the main screen at the first start", () => {
    expect(placeOnScreens(null, [MAIN, RIGHT])).toEqual({
      bounds: { x: 320, y: 123, width: 1280, height: 860 },
      minWidth: 480,
      minHeight: 400,
      isMaximised: false,
    });
  });

  test("is never larger than a small screen", () => {
    const small = { x: 0, y: 0, width: 1024, height: 560 };
    expect(placeOnScreens(null, [small]).bounds).toEqual(small);
    const tiny = { x: 0, y: 0, width: 400, height: 300 };
    expect(placeOnScreens(null, [tiny])).toMatchObject({ bounds: tiny, minWidth: 400, minHeight: 300 });
  });

  test("is where it was left, on whichever screen", () => {
    for (const bounds of [
      { x: 100, y: 100, width: 900, height: 700 },
      { x: 2000, y: 50, width: 1000, height: 800 },
      { x: -1400, y: 10, width: 1200, height: 800 },
    ]) {
      const place = placeOnScreens({ bounds, isMaximised: true }, [MAIN, RIGHT, LEFT]);
      expect(place.bounds).toEqual(bounds);
      expect(place.isMaximised).toBe(true);
    }
  });

  test("is pushed back where a part of it stood out", () => {
    const bounds = { x: 1800, y: -300, width: 1000, height: 800 };
    expect(placeOnScreens({ bounds, isMaximised: false }, [MAIN, RIGHT]).bounds).toEqual({
      x: 1920,
      y: 0,
      width: 1000,
      height: 800,
    });
  });

  test("is on the main screen when its own screen is gone", () => {
    const bounds = { x: 2000, y: 50, width: 1000, height: 800 };
    const place = placeOnScreens({ bounds, isMaximised: true }, [MAIN]);
    expect(place.bounds).toEqual({ x: 460, y: 153, width: 1000, height: 800 });
    expect(place.isMaximised).toBe(true);
  });

  test("lies whole within one of the screens, whatever was kept", () => {
    const offset = fc.integer({ min: -100_000, max: 100_000 });
    const length = fc.integer({ min: 1, max: 100_000 });
    const rectangle = fc.record({ x: offset, y: offset, width: length, height: length });
    const screens = fc.array(rectangle, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rectangle, screens, (bounds, areas) => {
        const place = placeOnScreens({ bounds, isMaximised: false }, areas);
        expect(areas.some((area) => isWithin(place.bounds, area))).toBe(true);
        expect(place.minWidth).toBeLessThanOrEqual(place.bounds.width);
        expect(place.minHeight).toBeLessThanOrEqual(place.bounds.height);
      }),
    );
  });

  test("does not depend on a screen being there", () => {
    expect(placeOnScreens(null, []).bounds).toEqual({ x: 0, y: 0, width: 1280, height: 860 });
  });
});

describe("the file of the place", () => {
  test("gives back what was written", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "attache-place-")), "profile", "window.json");
    expect(readPlace(file)).toBeNull();
    const place = { bounds: { x: -5, y: 0, width: 700, height: 500 }, isMaximised: true };
    writePlace(file, place);
    expect(readPlace(file)).toEqual(place);
  });

  test.each([
    "",
    "[]",
    '{"bounds":{"x":0,"y":0,"width":0,"height":1},"isMaximised":true}',
    '{"bounds":{"x":1e9,"y":0,"width":10,"height":10},"isMaximised":true}',
    '{"bounds":{"x":null,"y":0,"width":10,"height":10},"isMaximised":true}',
  ])("is not believed when it says %s", async (words) => {
    const file = join(await mkdtemp(join(tmpdir(), "attache-place-")), "window.json");
    await writeFile(file, words);
    expect(readPlace(file)).toBeNull();
  });

  test("is not needed: a disk that refuses stops nothing", async () => {
    const folder = await mkdtemp(join(tmpdir(), "attache-place-"));
    await writeFile(join(folder, "file"), "");
    const file = join(folder, "file", "window.json");
    writePlace(file, { bounds: MAIN, isMaximised: false });
    expect(await readFile(join(folder, "file"), "utf8")).toBe("");
  });
});
