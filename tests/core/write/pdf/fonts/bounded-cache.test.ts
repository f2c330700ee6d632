import { expect, test } from "vitest";
import { createBoundedCache } from "../../../../../core/write/pdf/fonts/bounded-cache.ts";

test("keeps entries that are used again and drops others", () => {
  const cache = createBoundedCache<number>(10);
  cache.set("often", 1);
  cache.set("once", 2);
  for (let index = 0; index < 100; index += 1) {
    cache.set(`name ${index}`, index);
    expect(cache.get("often")).toBe(1);
  }
  expect(cache.get("once")).toBeUndefined();
  const kept = Array.from({ length: 100 }, (_, index) => cache.get(`name ${index}`)).filter(
    (value) => value !== undefined,
  );
  expect(kept.length).toBeLessThanOrEqual(20);
});
