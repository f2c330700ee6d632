import { expect, test } from "vitest";
import { memoise } from "../../../../../core/write/docx/docx-library/memoise.ts";

test("equal values are made once, different ones never share a result", () => {
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

test("values that only look alike never share a result", () => {
  const write = memoise((values: object) => JSON.stringify(values));
  for (const values of [{ a: "{}" }, { a: {} }, { a: "" }, { a: { b: "" } }, { a: "b" }, { a: ["b"] }])
    expect(write(values)).toBe(JSON.stringify(values));
});

test("the same object passed again gives its own result", () => {
  const write = memoise(({ width }: { readonly width: number }) => String(width));
  const [narrow, wide] = [{ width: 1 }, { width: 2 }];
  expect([narrow, narrow, wide, wide, narrow].map(write)).toEqual(["1", "1", "2", "2", "1"]);
});

test("a result that is undefined is remembered, too", () => {
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

test("a full cache begins again and stays right", () => {
  let made = 0;
  const write = memoise(({ width }: { readonly width: number }) => {
    made += 1;
    return String(width);
  });
  for (let round = 0; round < 2; round += 1)
    for (let width = 0; width < 5000; width += 1) expect(write({ width })).toBe(String(width));
  expect(made).toBe(10_000);
});

test("a cache keeps as many results as it is asked to", () => {
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
