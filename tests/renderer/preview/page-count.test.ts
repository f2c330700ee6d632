import { expect, test } from "vitest";
import type { Preview } from "../../../electron/contract/api.ts";
import { isOverLimit, pagesText } from "../../../renderer/preview/page-count.ts";

function preview(pages: number, countedPages: number, pageLimit?: number): Preview {
  const shown = {
    pdf: new Uint8Array(),
    pages,
    countedPages,
    marking: "",
    findings: [],
    maySave: true,
    places: [],
    notPrinted: [],
  };
  return pageLimit === undefined ? shown : { ...shown, pageLimit };
}

test("pages are counted in words, with the template's limit where it has one", () => {
  expect(pagesText(preview(1, 1))).toBe("1 page");
  expect(pagesText(preview(2, 2, 2))).toBe("2 pages, limit 2");
});

test("pages in Word are told where they may be others", () => {
  expect(pagesText({ ...preview(2, 2, 2), wordPages: { min: 2, max: 3 } })).toBe(
    "2 pages, limit 2; about 2 to 3 in Word",
  );
  expect(pagesText({ ...preview(1, 1), wordPages: { min: 2, max: 2 } })).toBe("1 page; about 2 in Word");
});

test("annexes are said apart and do not count against the limit", () => {
  expect(pagesText(preview(4, 2, 2))).toBe("4 pages, 2 before the annexes, limit 2");
  expect(isOverLimit(preview(4, 2, 2))).toBe(false);
  expect(isOverLimit(preview(5, 3, 2))).toBe(true);
});
