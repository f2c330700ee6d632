import { crc32 as zlibCrc32 } from "node:zlib";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../../core/image/crc32.ts";
import { encodePng } from "../../../core/image/encode-png.ts";
import type { Pixels } from "../../../core/image/pixels.ts";
import {
  chunksNamed,
  inflatePng,
  PNG_SIGNATURE,
  parsePng,
  rowBytes,
  stripPng,
  unfilter,
} from "../../../core/image/png.ts";
import { pngOf } from "../../support/png.ts";

function pixelsOf(width: number, height: number, alpha: (index: number) => number): Pixels {
  const data = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? alpha((at - 3) / 4) : (at * 37) % 256,
  );
  return { width, height, data };
}

test("the checksum is that of zlib, for every byte", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect(crc32(bytes)).toBe(zlibCrc32(bytes));
  expect(crc32(new Uint8Array(0))).toBe(0);
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
});

describe("a PNG that is written", () => {
  test.each([
    ["opaque pixels", () => 255, "rgb"],
    ["a pixel that lets light through", (index: number) => (index === 5 ? 254 : 255), "rgbAlpha"],
  ] as const)("of %s decodes to the same pixels", (_, alpha, colour) => {
    const pixels = pixelsOf(4, 3, alpha);
    const bytes = encodePng(pixels, []);
    expect(parsePng(bytes)).toMatchObject({ width: 4, height: 3, bitDepth: 8, colour, interlaced: false });
    expect([...PNG.sync.read(Buffer.from(bytes)).data]).toEqual([...pixels.data]);
  });

  test("keeps chunks before the pixels, in their order", () => {
    const density = [...chunksNamed(PNG.sync.write(new PNG({ width: 1, height: 1 })), ["IHDR"])];
    const bytes = encodePng(
      pixelsOf(1, 1, () => 255),
      density,
    );
    expect(
      chunksNamed(bytes, ["IHDR", "IDAT"]).map((chunk) => String.fromCharCode(...chunk.slice(4, 8))),
    ).toEqual(["IHDR", "IHDR", "IDAT"]);
  });
});

describe("the rows of a PNG", () => {
  const png = parsePng(pngOf(3, 5, "rgb", () => 0));

  test("are predicted by each of the five filters", () => {
    if (!png) throw new Error("the sample is no PNG");
    const samples = Array.from({ length: 5 }, (_, y) =>
      Array.from({ length: 9 }, (__, x) => (y * 61 + x * 29) % 256),
    );
    const filtered = samples.flatMap((row, y) => [
      y,
      ...row.map((sample, x) => sample - prediction(samples, y, x)),
    ]);
    expect([...unfilter(png, Uint8Array.from(filtered))]).toEqual(samples.flat());
  });

  test("are refused where the file holds fewer than it says, and more are left out", () => {
    const bytes = pngOf(2, 3, "grey", () => 1);
    const read = parsePng(bytes);
    if (!read) throw new Error("the sample is no PNG");
    expect(inflatePng(read)).toHaveLength(3 * 3);
    expect(inflatePng({ ...read, height: 4 })).toBeUndefined();
    expect(inflatePng({ ...read, height: 2 })).toHaveLength(2 * 3);
    expect(inflatePng({ ...read, compressed: Uint8Array.of(1, 2, 3) })).toBeUndefined();
  });

  test.each([
    ["grey", 1, 9, 2],
    ["palette", 4, 3, 2],
    ["rgb", 16, 2, 12],
    ["rgbAlpha", 8, 1, 4],
  ] as const)("of %s in %i bits take whole bytes", (colour, bitDepth, width, bytes) => {
    if (!png) throw new Error("the sample is no PNG");
    expect(rowBytes({ ...png, colour, bitDepth, width })).toBe(bytes);
  });
});

/** What filter `y` predicts for a sample (ISO/IEC 15948, 9.2), written down independently of the decoder. */
function prediction(samples: readonly (readonly number[])[], y: number, x: number): number {
  const left = samples[y]?.[x - 3] ?? 0;
  const above = samples[y - 1]?.[x] ?? 0;
  const corner = x < 3 ? 0 : (samples[y - 1]?.[x - 3] ?? 0);
  const guess = left + above - corner;
  const nearest = [left, above, corner].reduce((best, each) =>
    Math.abs(guess - each) < Math.abs(guess - best) ? each : best,
  );
  return [0, left, above, Math.floor((left + above) / 2), nearest][y] ?? 0;
}

describe("a file that is cut off", () => {
  const whole = pngOf(2, 2, "rgb", (x) => x * 100);

  test("is no PNG at any length but the whole one", () => {
    const lengths = Array.from({ length: whole.length }, (_, length) => length);
    expect(lengths.filter((length) => parsePng(whole.subarray(0, length)) !== undefined)).toEqual([]);
    expect(parsePng(whole)).toBeDefined();
  });

  test("is left as it is by the removal of metadata", () => {
    const cut = whole.subarray(0, whole.length - 1);
    expect(stripPng(cut)).toBe(cut);
    expect(stripPng(PNG_SIGNATURE)).toBe(PNG_SIGNATURE);
  });

  test("may claim a chunk longer than the file without being read beyond its end", () => {
    const long = Uint8Array.from(whole);
    new DataView(long.buffer).setUint32(8, 0xffffffff);
    expect(parsePng(long)).toBeUndefined();
  });
});

test("a part of a larger buffer is read from its own beginning", () => {
  const whole = pngOf(2, 2, "rgb", () => 7);
  const larger = Uint8Array.from([1, 2, 3, ...whole, 9]);
  expect(parsePng(larger.subarray(3, 3 + whole.length))).toEqual(parsePng(whole));
});
