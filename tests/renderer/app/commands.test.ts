import { expect, test } from "vitest";
import { commandOf } from "../../../renderer/app/commands.ts";

test("keys ask for what the menu names", () => {
  expect(commandOf({ key: "o", shift: false })).toBe("open-dossier");
  expect(commandOf({ key: "s", shift: false })).toBe("save-pdf");
  expect(commandOf({ key: "S", shift: true })).toBe("save-docx");
  expect(commandOf({ key: "2", shift: false })).toBe("show-templates");
});

test("other keys are left to the system", () => {
  expect(commandOf({ key: "O", shift: true })).toBeUndefined();
  expect(commandOf({ key: "c", shift: false })).toBeUndefined();
});
