import { expect, test } from "vitest";
import { failure, type Result, success } from "../../../core/problem/result.ts";
import type { OpenedDossier } from "../../../electron/contract/api.ts";
import { openingOutcome } from "../../../renderer/compose/opening-outcome.ts";

const opened = { handle: "h", name: "UK" } as OpenedDossier;
const warning = { code: "stray-file", severity: "warning", message: "is not read" } as const;
const cancelled: Result<OpenedDossier> = failure([
  { code: "cancelled", severity: "information", message: "given up" },
]);

test("an opened dossier is shown with its warnings, and a cancelled dialog changes nothing", () => {
  expect(openingOutcome(success(opened, [warning]), true)).toEqual({
    type: "opened",
    opened,
    warnings: [warning],
  });
  expect(openingOutcome(success(null), true)).toEqual({ type: "openCancelled" });
});

test("a dossier that could not be opened is told, also when another was asked for meanwhile", () => {
  const problem = { code: "out-of-time", severity: "error", message: "was not read" } as const;
  for (const isNewest of [true, false]) {
    expect(openingOutcome(failure([problem]), isNewest)).toEqual({ type: "openFailed", problems: [problem] });
  }
});

test("a reading that was given up for a newer one says nothing, so that the window goes on waiting", () => {
  expect(openingOutcome(cancelled, false)).toBeNull();
});

test("a reading that was given up for nothing newer ends the waiting without a problem", () => {
  expect(openingOutcome(cancelled, true)).toEqual({ type: "openCancelled" });
});
