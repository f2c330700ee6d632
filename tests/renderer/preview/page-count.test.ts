import { expect, test } from "vitest";
import type { Preview } from "../../../electron/contract/api.ts";
import { isOverLimit, pagesText } from "../../../renderer/preview/page-count.ts";

const TOO_LONG = { code: "too-long", severity: "warning", message: "the note is too long" } as const;

function preview(change: Partial<Preview>): Preview {
  return { pdf: new Uint8Array(), pages: 1, marking: "", findings: [], maySave: true, ...change };
}

test("pages are counted against the limit where there is one", () => {
  expect(pagesText(preview({ pages: 1 }))).toBe("1 page");
  expect(pagesText(preview({ pages: 2, pageLimit: 2 }))).toBe("2 pages, limit 2");
});

test("pages beyond the limit are annexes unless the check says otherwise", () => {
  const long = preview({ pages: 4, pageLimit: 2 });
  expect(pagesText(long)).toBe("4 pages with annexes, limit 2 kept");
  expect(isOverLimit(long)).toBe(false);
  expect(pagesText({ ...long, findings: [TOO_LONG] })).toBe("4 pages, limit 2");
  expect(isOverLimit({ ...long, findings: [TOO_LONG] })).toBe(true);
});
