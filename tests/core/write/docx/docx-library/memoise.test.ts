import { expect, test } from "vitest";
import { memoise } from "../../../../../core/write/docx/docx-library/memoise.ts";

test("computes equal values once, and never shares results of different ones", () => {
  let made = 0;
  const write = memoise((values: object) => {
    made += 1;
    return JSON.stringify(values);
  });
  expect(write({ font: "A", tabs: [{ at: 1 }] })).toBe(
    write({ font: "A", tabs: [{ at: 1 }], size: undefined }),
  );
  expect(made).toBe(1);
  expect(write({ font: "A", tabs: [{ at: 2 }] })).toContain('"at":2');
  expect(write({ bold: false })).toBe('{"bold":false}');
  expect(write({})).toBe("{}");
});

test("does not share results of values with equal concatenations", () => {
  const write = memoise((values: object) => JSON.stringify(values));
  for (const values of [{ a: "{}" }, { a: {} }, { a: "" }, { a: { b: "" } }, { a: "b" }, { a: ["b"] }])
    expect(write(values)).toBe(JSON.stringify(values));
});

test("returns the result of the same object passed again", () => {
  const write = memoise(({ width }: { readonly width: number }) => String(width));
  const [narrow, wide] = [{ width: 1 }, { width: 2 }];
  expect([narrow, narrow, wide, wide, narrow].map(write)).toEqual(["1", "1", "2", "2", "1"]);
});

test("caches an undefined result", () => {
  let made = 0;
  const write = memoise((_: { readonly width: number }) => {
    made += 1;
    return undefined;
  });
  expect([write({ width: 1 }), write({ width: 2 }), write({ width: 1 })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(made).toBe(2);
});

test("clears a full cache and stays correct", () => {
  let made = 0;
  const write = memoise(({ width }: { readonly width: number }) => {
    made += 1;
    return String(width);
  });
  for (let round = 0; round < 2; round += 1)
    for (let width = 0; width < 5000; width += 1) expect(write({ width })).toBe(String(width));
  expect(made).toBe(10_000);
});

test("keeps the given number of results", () => {
  let made = 0;
  const write = memoise(({ width }: { readonly width: number }) => {
    made += 1;
    return String(width);
  }, 2);
  for (const width of [1, 2, 1, 2]) write({ width });
  expect(made).toBe(2);
  for (const width of [3, 1]) write({ width });
  expect(made).toBe(4);
});
