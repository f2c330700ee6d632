import { describe, expect, test } from "vitest";
import { exifOrientation } from "../../../core/image/exif-orientation.ts";
import { type JpegSegment, jpegSegments } from "../../../core/image/jpeg-segments.ts";
import { isSoundJpeg } from "../../../core/image/jpeg-structure.ts";
import { stripMetadata } from "../../../core/image/strip-metadata.ts";
import { PICTURE_SAMPLES } from "../../support/picture-samples.ts";

const BASELINE = 0xc0;
const PROGRESSIVE = 0xc2;
const TABLES = 0xc4;
const SCAN = 0xda;

function segment(marker: number, ...parameters: readonly number[]): JpegSegment {
  return { marker, start: 0, end: 0, parameters: Uint8Array.from(parameters) };
}

/** A frame of 8 by 8 pixels with three components. */
const FRAME = segment(BASELINE, 8, 0, 8, 0, 8, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1);
const WHOLE_SCAN = segment(SCAN, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0);

/** A table of Huffman codes with so many codes of each length, the shortest first. */
function table(kind: number, counts: readonly number[], symbols?: readonly number[]): JpegSegment {
  const all = Array.from({ length: 16 }, (_, index) => counts[index] ?? 0);
  const total = all.reduce((sum, count) => sum + count, 0);
  return segment(TABLES, kind, ...all, ...(symbols ?? Array.from({ length: total }, () => 1)));
}

test("the pictures of real programs are sound", () => {
  for (const sample of [PICTURE_SAMPLES.progressive, PICTURE_SAMPLES.inks])
    expect(isSoundJpeg([...jpegSegments(sample)])).toBe(true);
});

describe("a frame", () => {
  test.each([
    ["is needed", []],
    ["has all the components that it counts", [segment(BASELINE, 8, 0, 8, 0, 8, 3, 1, 0x11, 0)]],
    ["has no more than it counts", [segment(BASELINE, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 2, 0x11, 0)]],
    ["has no sampling factor of nothing", [segment(BASELINE, 8, 0, 8, 0, 8, 1, 1, 0x01, 0)]],
    ["has no sampling factor above 4", [segment(BASELINE, 8, 0, 8, 0, 8, 1, 1, 0x15, 0)]],
    ["has no fifth quantisation table", [segment(BASELINE, 8, 0, 8, 0, 8, 1, 1, 0x11, 4)]],
  ])("%s", (_, segments) => {
    expect(isSoundJpeg([FRAME])).toBe(true);
    expect(isSoundJpeg(segments)).toBe(false);
  });
});

describe("a scan", () => {
  test.each([
    ["has components", [0, 0, 63, 0]],
    ["has at most four components", [5, 1, 0, 2, 0, 3, 0, 1, 0, 2, 0, 0, 63, 0]],
    ["is as long as its components", [2, 1, 0, 2, 0, 0, 63]],
    ["names a component of the frame", [1, 9, 0, 0, 63, 0]],
    ["names a component once", [2, 1, 0, 1, 0, 0, 63, 0]],
  ])("%s", (_, parameters) => {
    expect(isSoundJpeg([FRAME, WHOLE_SCAN])).toBe(true);
    expect(isSoundJpeg([FRAME, segment(SCAN, ...parameters)])).toBe(false);
  });

  test.each([
    ["the first coefficient of several components", [2, 1, 0, 2, 0, 0, 0, 0], true],
    ["other coefficients of one component", [1, 1, 0, 1, 63, 0], true],
    ["one more bit of what came before", [1, 1, 0, 1, 5, 0x21], true],
    ["the first coefficient together with others", [1, 1, 0, 0, 5, 0], false],
    ["other coefficients of several components", [2, 1, 0, 2, 0, 1, 5, 0], false],
    ["coefficients in reverse", [1, 1, 0, 5, 1, 0], false],
    ["coefficients beyond the last", [1, 1, 0, 1, 64, 0], false],
    ["two bits at once", [1, 1, 0, 1, 5, 0x31], false],
    ["a bit that no sample has", [1, 1, 0, 1, 5, 0x0e], false],
  ] as const)("of a progressive picture with %s: %j is sound: %s", (_, parameters, sound) => {
    const frame = { ...FRAME, marker: PROGRESSIVE };
    expect(isSoundJpeg([frame, segment(SCAN, ...parameters)])).toBe(sound);
  });
});

describe("a table of Huffman codes", () => {
  test.each([
    ["with as many codes as fit", table(0x00, [1, 1, 1]), true],
    ["with codes of the longest length", table(0x10, [...Array<number>(15).fill(0), 200]), true],
    ["behind another in one segment", joined(table(0x00, [1]), table(0x11, [0, 2])), true],
    ["with a code too many", table(0x00, [2, 1]), false],
    ["with fewer symbols than codes", table(0x00, [0, 3], [1, 1]), false],
    ["of a third class", table(0x20, [1]), false],
    ["with a fifth number", table(0x04, [1]), false],
    ["with a difference of sixteen bits", table(0x00, [1], [16]), false],
    ["that is cut off", segment(TABLES, 0, 1, 0), false],
  ] as const)("%s", (_, segments, sound) => {
    expect(isSoundJpeg([FRAME, segments])).toBe(sound);
  });
});

function joined(...segments: readonly JpegSegment[]): JpegSegment {
  return segment(TABLES, ...segments.flatMap(({ parameters }) => [...parameters]));
}

describe("segments", () => {
  test("cover the file without gaps", () => {
    const { progressive } = PICTURE_SAMPLES;
    const segments = [...jpegSegments(progressive)];
    expect(segments.slice(1).map(({ start }) => start)).toEqual(segments.slice(0, -1).map(({ end }) => end));
    expect([segments[0]?.start, segments.at(-1)?.end]).toEqual([0, progressive.length]);
  });

  test("end with any file, however it is cut off", () => {
    const { progressive } = PICTURE_SAMPLES;
    for (let length = 0; length < progressive.length; length += 1) {
      const segments = [...jpegSegments(progressive.subarray(0, length))];
      expect(segments.length).toBeLessThan(length + 1);
    }
  });

  test("of coded data keep stuffed bytes and restarts", () => {
    const bytes = [0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xd9, 7];
    const found = [...jpegSegments(Uint8Array.from(bytes))];
    expect(found.map(({ marker, start, end }) => [marker, start, end])).toEqual([
      [0xd8, 0, 2],
      [SCAN, 2, 13],
      [0xd9, 13, 15],
    ]);
  });
});

describe("how a camera was held", () => {
  /** A JPEG with Exif data alone: entries of a directory, each of twelve bytes. */
  function exif(tiff: readonly number[]): Uint8Array {
    const data = [...Buffer.from("Exif\0\0", "latin1"), ...tiff];
    return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, data.length + 2, ...data, 0xff, 0xd9]);
  }
  const little = (entry: readonly number[]) => [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, ...entry];

  test.each([
    ["in the order of Intel", little([0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]), 6],
    [
      "in the order of Motorola",
      [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0],
      8,
    ],
    [
      "behind another entry",
      [
        0x49,
        0x49,
        42,
        0,
        8,
        0,
        0,
        0,
        2,
        0,
        ...Array<number>(12).fill(0),
        0x12,
        1,
        3,
        0,
        1,
        0,
        0,
        0,
        3,
        0,
        0,
        0,
      ],
      3,
    ],
    ["as nothing that there is", little([0x12, 1, 3, 0, 1, 0, 0, 0, 9, 0, 0, 0]), 1],
    ["as zero", little([0x12, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0]), 1],
    ["in an entry that is cut off", little([0x12, 1, 3, 0, 1, 0]), 1],
    ["in a directory beyond the end", [0x49, 0x49, 42, 0, 0xff, 0xff, 0xff, 0xff], 1],
    ["nowhere", [0x49, 0x49, 42], 1],
  ] as const)("is read %s", (_, tiff, orientation) => {
    expect(exifOrientation(exif(tiff))).toBe(orientation);
  });

  test("is not read behind the pixels", () => {
    const [, , ...rest] = exif(little([0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]));
    expect(exifOrientation(Uint8Array.from([0xff, 0xd8, 0xff, SCAN, 0, 2, 1, ...rest]))).toBe(1);
  });
});

test("what is neither PNG nor JPEG keeps all its bytes", () => {
  const text = Uint8Array.from(Buffer.from("GIF89a"));
  expect(stripMetadata(text)).toBe(text);
  expect(stripMetadata(new Uint8Array(0))).toHaveLength(0);
});
