import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { PICTURE_LIMITS } from "../../core/limits/limits.ts";
import { readImageFiles, readImages } from "../../workspace/read-images.ts";
import { expectValue } from "../support/sample.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-"));
});

function writeImage(name: string, text = name): void {
  mkdirSync(join(folder, "images"), { recursive: true });
  writeFileSync(join(folder, "images", name), text);
}

test("reads no pictures from a folder without images", async () => {
  expect(expectValue(await readImages(folder))).toEqual({});
});

test("reads pictures by name, without hidden files and folders", async () => {
  writeImage("map.png");
  writeImage(".thumbnail");
  mkdirSync(join(folder, "images", "old"));
  expect(expectValue(await readImages(folder))).toMatchObject({
    "map.png": { type: "read", file: `${folder}/images/map.png` },
  });
  expect(Object.keys(expectValue(await readImages(folder)))).toEqual(["map.png"]);
});

test("does not read a picture that is too large, and reads the others", async () => {
  writeImage("large.png");
  truncateSync(join(folder, "images", "large.png"), PICTURE_LIMITS.bytesInFile + 1);
  writeImage("small.png");
  expect(expectValue(await readImages(folder))).toMatchObject({
    "large.png": {
      type: "unread",
      problem: { code: "unreadable-image", message: expect.stringMatching(/MB/) },
    },
    "small.png": { type: "read" },
  });
});

test.skipIf(process.platform === "win32")("does not follow links out of the folder", async () => {
  writeImage("map.png");
  const outside = mkdtempSync(join(tmpdir(), "attache-"));
  writeFileSync(join(outside, "secret.png"), "secret");
  symlinkSync(join(outside, "secret.png"), join(folder, "images", "secret.png"));
  symlinkSync("map.png", join(folder, "images", "alias.png"));
  expect(expectValue(await readImages(folder))).toMatchObject({
    "secret.png": { type: "unread", problem: { message: "leads out of its folder" } },
    "alias.png": { type: "read" },
  });
});

test("copies only the readable pictures, with their paths in the folder", async () => {
  writeImage("map.png", "bytes");
  writeImage("large.png");
  truncateSync(join(folder, "images", "large.png"), PICTURE_LIMITS.bytesInFile + 1);
  expect(expectValue(await readImageFiles(folder))).toEqual([
    { name: "images/map.png", bytes: new Uint8Array(Buffer.from("bytes")) },
  ]);
});
