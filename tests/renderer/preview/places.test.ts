import { describe, expect, test } from "vitest";
import type { StatementPlace } from "../../../electron/contract/api.ts";
import { firstPlace, nextStatement, placeAt } from "../../../renderer/preview/places/places.ts";

function place(entry: string, page: number, top: number, height = 20): StatementPlace {
  return { entry, page, box: [60, top, 400, height] };
}

/** The second statement goes on overleaf; the third is printed twice. */
const PLACES = [
  place("a", 1, 100),
  place("b", 1, 140),
  place("b", 2, 60),
  place("c", 2, 90),
  place("c", 3, 90),
];

describe("the statement at a point", () => {
  test("is the one whose box holds it", () => {
    const first = PLACES.filter(({ page }) => page === 1);
    expect(placeAt(first, 70, 110)?.entry).toBe("a");
    expect(placeAt(first, 70, 150)?.entry).toBe("b");
    expect(placeAt(first, 70, 130)).toBeUndefined();
    expect(placeAt(first, 500, 110)).toBeUndefined();
  });

  test("is the smaller one where a box lies in another", () => {
    const nested = [place("table", 1, 100, 200), place("row", 1, 150)];
    expect(placeAt(nested, 70, 160)?.entry).toBe("row");
    expect(placeAt(nested.toReversed(), 70, 160)?.entry).toBe("row");
    expect(placeAt(nested, 70, 110)?.entry).toBe("table");
  });
});

describe("from statement to statement", () => {
  test("each is met once, at its first place", () => {
    expect(nextStatement(PLACES, "a", 1, 1)).toBe(PLACES[1]);
    expect(nextStatement(PLACES, "b", 1, 1)).toBe(PLACES[3]);
    expect(nextStatement(PLACES, "c", 3, -1)).toBe(PLACES[1]);
  });

  test("ends at the first and at the last", () => {
    expect(nextStatement(PLACES, "c", 2, 1)).toBeUndefined();
    expect(nextStatement(PLACES, "a", 1, -1)).toBeUndefined();
  });

  test("begins at the page in view where nothing of the note is selected", () => {
    expect(nextStatement(PLACES, undefined, 2, 1)?.entry).toBe("c");
    expect(nextStatement(PLACES, "not printed", 1, -1)?.entry).toBe("b");
    expect(nextStatement([], undefined, 1, 1)).toBeUndefined();
  });
});

test("a topic stands where its first statement does", () => {
  expect(firstPlace(PLACES, new Set(["c", "b"]))).toBe(PLACES[1]);
  expect(firstPlace(PLACES, new Set(["x"]))).toBeUndefined();
});
