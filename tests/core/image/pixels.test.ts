import { expect, test } from "vitest";
import { type Pixels, upright } from "../../../core/image/pixels.ts";

/** A picture whose pixels are the letters of its rows. */
function picture(...rows: readonly string[]): Pixels {
  const letters = rows.join("");
  const data = Uint8Array.from([...letters].flatMap((letter) => [letter.charCodeAt(0), 1, 2, 255]));
  return { width: rows[0]?.length ?? 0, height: rows.length, data };
}

function rowsOf({ width, height, data }: Pixels): readonly string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => String.fromCharCode(data[(y * width + x) * 4] ?? 0)).join(""),
  );
}

// Exif 2.32, 4.6.4: where the first stored row and column are in the upright picture.
test.each([
  [1, ["abc", "def"]],
  [2, ["cba", "fed"]],
  [3, ["fed", "cba"]],
  [4, ["def", "abc"]],
  [5, ["ad", "be", "cf"]],
  [6, ["da", "eb", "fc"]],
  [7, ["fc", "eb", "da"]],
  [8, ["cf", "be", "ad"]],
])("orientation %i puts every pixel in its place", (orientation, rows) => {
  const turned = upright(picture("abc", "def"), orientation);
  expect(rowsOf(turned)).toEqual(rows);
  expect([...turned.data.subarray(1, 4)]).toEqual([1, 2, 255]);
});

test("a picture turned there and back is the same", () => {
  const original = picture("abc", "def", "ghi", "jkl");
  for (const [there, back] of [
    [6, 8],
    [8, 6],
    [3, 3],
    [5, 5],
    [7, 7],
  ] as const)
    expect(upright(upright(original, there), back)).toEqual(original);
});
