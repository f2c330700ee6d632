import { expect, test } from "vitest";
import { dropPosition, edgeAt } from "../../../renderer/compose/topics/drop-position.ts";

test("the edge is the half of the topic that the pointer is over", () => {
  expect(edgeAt(110, 100, 40)).toBe("before");
  expect(edgeAt(130, 100, 40)).toBe("after");
});

test.each([
  { from: 0, position: 2, edge: "before", to: 1 },
  { from: 0, position: 2, edge: "after", to: 2 },
  { from: 2, position: 0, edge: "before", to: 0 },
  { from: 2, position: 0, edge: "after", to: 1 },
  { from: 1, position: 1, edge: "before", to: 1 },
  { from: 1, position: 1, edge: "after", to: 1 },
] as const)("from $from, dropped $edge $position, a topic ends at $to", ({ from, position, edge, to }) => {
  expect(dropPosition(from, { position, edge })).toBe(to);
});
