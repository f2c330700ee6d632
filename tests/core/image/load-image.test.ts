import { crc32, deflateSync } from "node:zlib";
import { decode, encode } from "jpeg-js";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { naturalSize } from "../../../core/document/image-size.ts";
import { parseJpeg } from "../../../core/image/jpeg.ts";
import { jpegSegments, START_OF_SCAN } from "../../../core/image/jpeg-segments.ts";
import { loadImage } from "../../../core/image/load-image.ts";
import { parsePng } from "../../../core/image/png.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { PICTURE_SAMPLES } from "../../support/picture-samples.ts";
import { expectValue } from "../../support/sample.ts";

const ARTIST = "Jane Smith, Embassy Astana";

const BASE = encodedJpeg(3, 2);

test("strips author, place, comments and trailing data from a JPEG", () => {
  const full = withSegments(
    BASE,
    [exif(1), application(0xed, "Photoshop 3.0\0by Jane"), segment(0xfe, latin(ARTIST))],
    ARTIST,
  );
  expect(Buffer.from(full).toString("latin1")).toContain(ARTIST);
  const image = expectValue(loadImage("photo.jpg", full));
  expect(image.bytes).toEqual(BASE);
  expect(image).toMatchObject({ format: "jpeg", width: 3, height: 2 });
});

test("keeps the resolution, colour profile and Adobe segment of a JPEG", () => {
  const profile = application(0xe2, "ICC_PROFILE\0\u0001\u0001profile");
  const kept = withSegments(BASE, [profile, application(0xee, "Adobe\0d\0\0\0\0\u0001")]);
  const image = expectValue(loadImage("photo.jpg", kept));
  expect(image.bytes).toEqual(kept);
  const dense = Uint8Array.from(kept);
  dense.set([1, 1, 44, 1, 44], 13);
  expect(naturalSize(expectValue(loadImage("photo.jpg", dense)))).toEqual({ width: 0.72, height: 0.48 });
});

test("keeps all scans of a progressive JPEG", () => {
  const { progressive } = PICTURE_SAMPLES;
  const scans = (bytes: Uint8Array) =>
    [...jpegSegments(bytes)].filter(({ marker }) => marker === START_OF_SCAN);
  const image = expectValue(loadImage("photo.jpg", withSegments(progressive, [segment(0xfe, latin("x"))])));
  expect(scans(image.bytes).length).toBeGreaterThan(1);
  expect(image.bytes).toEqual(progressive);
});

// What the first stored row and column show (Exif 2.32, 4.6.4): where the stored top left corner goes.
test.each([
  [1, [0, 0]],
  [2, [47, 0]],
  [3, [47, 31]],
  [4, [0, 31]],
  [5, [0, 0]],
  [6, [31, 0]],
  [7, [31, 47]],
  [8, [0, 47]],
] as const)("a photograph of orientation %i stands upright", (orientation, corner) => {
  const turned = withSegments(encodedJpeg(48, 32), [exif(orientation)]);
  const image = expectValue(loadImage("photo.jpg", turned));
  const swaps = orientation > 4;
  expect([image.width, image.height]).toEqual(swaps ? [32, 48] : [48, 32]);
  const { width, data } = decode(image.bytes, { useTArray: true });
  const [x, y] = corner;
  expect(width).toBe(image.width);
  expect(data[(y * width + x) * 4]).toBeGreaterThan(200);
  expect(Buffer.from(image.bytes).toString("latin1")).not.toContain("Exif");
});

test("finds camera data after fill bytes", () => {
  const filled = withSegments(encodedJpeg(48, 32), [[0xff, 0xff, ...exif(6)]]);
  expect(expectValue(loadImage("photo.jpg", filled))).toMatchObject({ width: 32, height: 48 });
});

test("converts CMYK to RGB", () => {
  const image = expectValue(loadImage("press.jpg", PICTURE_SAMPLES.inks));
  expect(parseJpeg(image.bytes)?.components).toBe(3);
  const { data } = decode(image.bytes, { useTArray: true });
  for (const [x, y] of [
    [0, 0],
    [4, 0],
    [0, 2],
    [4, 2],
  ] as const) {
    const at = (y * 5 + x) * 4;
    expect(Math.abs((data[at] ?? 0) - x * 50)).toBeLessThan(30);
    expect(Math.abs((data[at + 1] ?? 0) - y * 100)).toBeLessThan(30);
  }
});

test("converts an interlaced PNG", () => {
  const image = expectValue(loadImage("map.png", PICTURE_SAMPLES.interlaced));
  expect(parsePng(image.bytes)).toMatchObject({ width: 5, height: 3, interlaced: false });
  const { data } = PNG.sync.read(Buffer.from(image.bytes));
  for (let y = 0; y < 3; y += 1) {
    for (let x = 0; x < 5; x += 1) {
      expect([...data.subarray((y * 5 + x) * 4, (y * 5 + x) * 4 + 4)]).toEqual([
        x * 50,
        y * 100,
        (x + y) * 30,
        255,
      ]);
    }
  }
});

test.each([
  ["nothing behind its first marker", [0xff, 0xd8, 0xff]],
  ["a length of nothing", [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9]],
  ["a frame that is cut off", [0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0xff, 0xd9]],
  ["no coded data", [...BASE.subarray(0, BASE.length - 8), 0xff, 0xd9]],
])("refuses a JPEG of %s", (_, bytes) => {
  expect(loadImage("photo.jpg", Uint8Array.from(bytes)).problems.map(problemText)).toEqual([
    "photo.jpg: is broken; copy or save it again",
  ]);
});

test.each([
  [
    "a wrong checksum",
    (bytes: Uint8Array) => bytes.set([(bytes[bytes.length - 20] ?? 0) ^ 1], bytes.length - 20),
  ],
  ["no width", (bytes: Uint8Array) => setNumber(bytes, 16, 0)],
  ["more rows than it holds", (bytes: Uint8Array) => setNumber(bytes, 20, 9)],
  ["three bits a sample", (bytes: Uint8Array) => setHeader(bytes, 24, 3)],
  ["an unknown filter", (bytes: Uint8Array) => setHeader(bytes, 27, 1)],
  ["an unknown interlacing", (bytes: Uint8Array) => setHeader(bytes, 28, 2)],
])("refuses a PNG with %s", (_, damage) => {
  const bytes = png([]);
  expect(loadImage("map.png", bytes).ok).toBe(true);
  damage(bytes);
  expect(loadImage("map.png", bytes).problems.map(problemText)).toEqual([
    "map.png: is broken; copy or save it again",
  ]);
});

test.each([
  ["GIF89a......", "a GIF picture"],
  ["RIFF....WEBPVP8 ", "a WebP picture"],
  ["II*\0........", "a TIFF picture"],
  ["....ftypheic....", "a HEIC picture"],
  ["....ftypavif....", "an AVIF picture"],
  ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "an SVG drawing"],
  ["%PDF-1.7", "a PDF file"],
])("recognises %j", (text, kind) => {
  expect(loadImage("map.png", Uint8Array.from(latin(text))).problems.map(problemText)).toEqual([
    `map.png: is ${kind}; save it as PNG or JPEG`,
  ]);
});

test("strips author, time, camera and trailing data from a PNG", () => {
  const texts = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME"].map((name) => chunk(name, latin(ARTIST)));
  const density = chunk("pHYs", [0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, 1]);
  const image = expectValue(loadImage("map.png", png([...texts, density], ARTIST)));
  expect(image.bytes).toEqual(png([density]));
  expect(image).toMatchObject({ format: "png", width: 1, height: 1 });
});

function latin(text: string): readonly number[] {
  return [...Buffer.from(text, "latin1")];
}

/** A JPEG that is red in its top left eighth of each side and black elsewhere. */
function encodedJpeg(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const isCorner = at % width < width / 8 && Math.floor(at / width) < height / 8;
    data.set([isCorner ? 255 : 0, 0, 0, 255], at * 4);
  }
  return new Uint8Array(encode({ width, height, data }, 95).data);
}

/** Adds segments behind the one that a JFIF file begins with. */
function withSegments(bytes: Uint8Array, extra: readonly (readonly number[])[], behind = ""): Uint8Array {
  const jfif = 2 + 2 + 16;
  return Uint8Array.from([
    ...bytes.subarray(0, jfif),
    ...extra.flat(),
    ...bytes.subarray(jfif),
    ...latin(behind),
  ]);
}

function setNumber(bytes: Uint8Array, at: number, value: number): void {
  new DataView(bytes.buffer).setUint32(at, value);
  correctHeader(bytes);
}

function setHeader(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  correctHeader(bytes);
}

/** The header's checksum is made to fit, so that another check has to find the fault. */
function correctHeader(bytes: Uint8Array): void {
  new DataView(bytes.buffer).setUint32(29, crc32(bytes.subarray(12, 29)));
}

function application(marker: number, text: string): readonly number[] {
  return segment(marker, latin(text));
}

function segment(marker: number, data: readonly number[]): readonly number[] {
  return [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];
}

/** Exif data with an artist and how the camera was held. */
function exif(orientation: number): readonly number[] {
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0];
  return segment(0xe1, [...latin("Exif\0\0"), ...tiff, ...latin(ARTIST)]);
}

function png(extra: readonly (readonly number[])[], behind = ""): Uint8Array {
  const header = chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const data = chunk("IDAT", [...deflateSync(Uint8Array.from([0, 200]))]);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const all = [...signature, ...header, ...extra.flat(), ...data, ...chunk("IEND", []), ...latin(behind)];
  return Uint8Array.from(all);
}

function chunk(name: string, data: readonly number[]): readonly number[] {
  const body = Buffer.from([...latin(name), ...data]);
  return [...number(data.length), ...body, ...number(crc32(body))];
}

function number(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
