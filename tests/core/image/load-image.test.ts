import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { naturalSize } from "../../../core/document/image-size.ts";
import { loadImage } from "../../../core/image/load-image.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { expectValue } from "../../support/sample.ts";

const ARTIST = "Jane Smith, Embassy Astana";

test("a JPEG comes without author, place, comments and what stands behind its end", () => {
  const clean = jpeg([]);
  const full = jpeg(
    [exif(1), application(0xed, "Photoshop 3.0\0by Jane"), segment(0xfe, latin(ARTIST))],
    ARTIST,
  );
  expect(Buffer.from(full).toString("latin1")).toContain(ARTIST);
  const image = expectValue(loadImage("photo.jpg", full));
  expect(image.bytes).toEqual(clean);
  expect(image).toMatchObject({ format: "jpeg", width: 3, height: 2 });
});

test("a JPEG keeps its resolution, its colour profile and what Adobe says of its colours", () => {
  const kept = jpeg([application(0xe2, "ICC_PROFILE\0\u0001\u0001profile"), application(0xee, "Adobe\0d")]);
  const image = expectValue(loadImage("photo.jpg", kept));
  expect(image.bytes).toEqual(kept);
  expect(naturalSize(image)).toEqual({ width: 0.72, height: 0.48 });
});

test("of a JPEG in several scans all scans are kept", () => {
  const scans = [...segment(0xc4, [0, 1]), ...segment(0xfe, latin("x")), ...scan([5, 0xff, 0, 6])];
  const image = expectValue(loadImage("photo.jpg", jpeg([], "", scans)));
  expect(image.bytes).toEqual(jpeg([], "", [...segment(0xc4, [0, 1]), ...scan([5, 0xff, 0, 6])]));
});

test.each([2, 3, 6, 8])("a JPEG that a camera says is turned (%i) is refused", (orientation) => {
  const [problem] = loadImage("photo.jpg", jpeg([exif(orientation)])).problems;
  expect(problem && problemText(problem)).toBe(
    "photo.jpg: lies on its side; only a camera's note in it says so; turn it upright and save it",
  );
});

test("what a camera says is found and left out behind bytes that only fill", () => {
  const filled = (orientation: number) => jpeg([[0xff, 0xff, ...exif(orientation)]]);
  expect(loadImage("photo.jpg", filled(6)).problems).toHaveLength(1);
  expect(expectValue(loadImage("photo.jpg", filled(1))).bytes).toEqual(jpeg([]));
});

test.each([
  ["nothing behind its first marker", [0xff, 0xd8, 0xff]],
  ["a length of nothing", [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9]],
  ["a frame that is cut off", [0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0xff, 0xd9]],
])("a JPEG of %s is broken", (_, bytes) => {
  expect(loadImage("photo.jpg", Uint8Array.from(bytes)).problems.map(({ message }) => message)).toEqual([
    "is broken: a part of the picture is missing",
  ]);
});

test("a PNG comes without author, time, camera and what stands behind its end", () => {
  const texts = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME"].map((name) => chunk(name, latin(ARTIST)));
  const density = chunk("pHYs", [0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, 1]);
  const image = expectValue(loadImage("map.png", png([...texts, density], ARTIST)));
  expect(image.bytes).toEqual(png([density]));
  expect(image).toMatchObject({ format: "png", width: 1, height: 1 });
});

function latin(text: string): readonly number[] {
  return [...Buffer.from(text, "latin1")];
}

/** A frame of 3 by 2 grey samples with a scan that nobody decodes (ITU-T T.81, annex B). */
function jpeg(
  extra: readonly (readonly number[])[],
  behind = "",
  scans = scan([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
) {
  const jfif = application(0xe0, "JFIF\0\u0001\u0002\u0001\u0001\u002c\u0001\u002c\0\0");
  const frame = segment(0xc0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
  const all = [0xff, 0xd8, ...jfif, ...extra.flat(), ...frame, ...scans, 0xff, 0xd9, ...latin(behind)];
  return Uint8Array.from(all);
}

function scan(data: readonly number[]): readonly number[] {
  return [...segment(0xda, [1, 1, 0, 0, 63, 0]), ...data];
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
