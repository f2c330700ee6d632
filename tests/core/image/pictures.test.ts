import { expect, test } from "vitest";
import type { PictureFile } from "../../../core/image/picture-file.ts";
import { openPictures, pictureWarnings } from "../../../core/image/pictures.ts";
import { pngOf } from "../../support/png.ts";

function read(file: string, bytes: Uint8Array): PictureFile {
  return { type: "read", file, bytes };
}

const MAP = pngOf(2, 1, "rgb", () => 100);
const BROKEN = MAP.subarray(0, 30);

test("pictures are named in alphabetical order and found in either form of Unicode", () => {
  const pictures = openPictures({
    "b.png": read("images/b.png", MAP),
    "Bogota\u0301.png": read("images/Bogotá.png", MAP),
  });
  expect(pictures.names).toEqual(["Bogota\u0301.png", "b.png"]);
  expect(pictures.find("Bogot\u00e1.png")?.ok).toBe(true);
  expect(pictures.find("c.png")).toBeUndefined();
});

test("a file of the same name with other bytes is read anew", () => {
  const find = (bytes: Uint8Array) => openPictures({ "a.png": read("images/a.png", bytes) }).find("a.png");
  const wider = pngOf(3, 1, "rgb", () => 100);
  const sizes = [MAP, wider, MAP].map(find).map((result) => result?.ok && result.value.width);
  expect(sizes).toEqual([2, 3, 2]);
});

test("a file with the same bytes is decoded once, also from another copy of them", () => {
  const find = (bytes: Uint8Array) => openPictures({ "a.png": read("images/same.png", bytes) }).find("a.png");
  expect(find(Uint8Array.from(MAP))).toBe(find(MAP));
});

test("a picture that cannot be read is an error where it is shown and a warning in the folder", () => {
  const unread: PictureFile = {
    type: "unread",
    file: "images/large.png",
    problem: { code: "file-too-large", severity: "error", message: "is too large" },
  };
  const files = {
    "broken.png": read("images/broken.png", BROKEN),
    "large.png": unread,
    "map.png": read("m", MAP),
  };
  const found = openPictures(files);
  expect(["broken.png", "large.png"].map((name) => found.find(name)?.problems[0]?.severity)).toEqual([
    "error",
    "error",
  ]);
  expect(pictureWarnings(files).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    "warning unreadable-image",
    "warning file-too-large",
  ]);
});
