import { expect, test } from "vitest";
import { plainText } from "../../../electron/main/plain-text.ts";

test.each([
  ["**Trade** rose *again*", "Trade rose again"],
  ["see the [**2024** report](https://example.org/a_b) now", "see the 2024 report now"],
  ["_well_ snake_case and ___both___", "well snake_case and both"],
  ["2 * 3 * 4", "2 * 3 * 4"],
  ["a \\*literal\\* star and \\[bracket\\]", "a *literal* star and [bracket]"],
  ["two\n  lines\\\nand a break", "two lines\\ and a break"],
  ["Қазақстан **Республикасы**", "Қазақстан Республикасы"],
])("%j reads as %j", (rich, plain) => {
  expect(plainText(rich)).toBe(plain);
});
