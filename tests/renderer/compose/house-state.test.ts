import { expect, test } from "vitest";
import type { Problem } from "../../../core/problem/problem.ts";
import { failure, success } from "../../../core/problem/result.ts";
import type { HouseView } from "../../../electron/contract/api.ts";
import { HOUSE_UNKNOWN, houseAfter } from "../../../renderer/compose/brief/house-state.ts";

const HOUSE: HouseView = { name: "ministry.dotx", ownStyles: 12, allStyles: 49 };
const LEFT_OUT: Problem = { code: "house-left-out", severity: "information", message: "left out: comments" };
const MACROS: Problem = { code: "house-macro", severity: "error", message: "it carries macros" };
const CHOSEN = houseAfter(HOUSE_UNKNOWN, success(HOUSE, [LEFT_OUT]), true);

test("a template that was just chosen says what it does not lend, one that was there does not", () => {
  expect(CHOSEN).toMatchObject({ known: true, house: HOUSE, failed: false, problems: [LEFT_OUT] });
  const found = houseAfter(HOUSE_UNKNOWN, success(HOUSE, [LEFT_OUT]), false);
  expect(found).toMatchObject({ known: true, house: HOUSE, problems: [] });
});

test("a template that is refused leaves the one before", () => {
  const after = houseAfter({ ...CHOSEN, busy: true }, failure([MACROS]), true);
  expect(after).toMatchObject({ house: HOUSE, busy: false, failed: true, problems: [MACROS] });
});

test("cancelling the dialog leaves all as it was", () => {
  expect(houseAfter({ ...CHOSEN, busy: true }, success(null), true)).toEqual(CHOSEN);
});

test("a template that was there and cannot be read is said when the window opens", () => {
  expect(houseAfter(HOUSE_UNKNOWN, failure([MACROS]), false)).toMatchObject({
    known: true,
    failed: true,
    problems: [MACROS],
  });
});
