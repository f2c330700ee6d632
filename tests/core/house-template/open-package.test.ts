import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { openPackage } from "../../../core/house-template/read/open-package.ts";

const CENTRAL_ENTRY = 0x02014b50;
const SIZE_OFFSET = 24;

test("truncates a part at its declared size", () => {
  const bytes = zipSync({ "a.xml": new Uint8Array(8_000_000) }, { mtime: "1980-01-01T00:00:00" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = bytes.findIndex(
    (_, offset) => offset + 4 <= bytes.length && view.getUint32(offset, true) === CENTRAL_ENTRY,
  );
  view.setUint32(at + SIZE_OFFSET, 100, true);
  const opened = openPackage(bytes);
  const held = opened.ok ? (opened.value.get("a.xml")?.length ?? 0) : 0;
  expect(at).toBeGreaterThan(0);
  expect(held).toBeLessThanOrEqual(100);
});

test("refuses more parts than a template needs", () => {
  const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.xml`, new Uint8Array()]));
  expect(openPackage(zipSync(many)).problems.map(({ code }) => code)).toEqual(["house-too-large"]);
});
