import { expect, test } from "vitest";
import { COMMAND_WORDS } from "../../../electron/contract/command-words.ts";
import { COMMAND_IDS, commandRow } from "../../../electron/contract/commands.ts";
import { keyGroups } from "../../../renderer/help/key-rows.ts";

test("every command that has keys is told, with all of them", () => {
  const rows = keyGroups("", false).find(({ name }) => name === "commands")?.rows ?? [];
  const expected = COMMAND_IDS.filter((command) => commandRow(command).keys !== undefined);
  expect(rows.map(({ what }) => what)).toEqual(expected.map((command) => COMMAND_WORDS[command]));
  expect(rows.find(({ what }) => what === "Redo")?.keys).toEqual(["Ctrl+Shift+Z", "Ctrl+Y"]);
});

test("keys are written as they are printed on Apple's keyboards", () => {
  expect(keyGroups("save now", true)[0]?.rows).toEqual([{ what: "Save now", keys: ["⌘S"] }]);
});

test("the search finds by what is done and by the keys, and leaves out empty groups", () => {
  expect(keyGroups("take in", false)).toEqual([
    { name: "lists", rows: [{ what: "Take in or out", keys: ["Space"] }] },
  ]);
  expect(keyGroups("ctrl+shift+f", false).flatMap(({ rows }) => rows.map(({ what }) => what))).toEqual([
    "Find in the note",
  ]);
  expect(keyGroups("larger", false)[0]?.rows[0]?.keys).toEqual(["Ctrl++"]);
  expect(keyGroups("nothing like it", false)).toEqual([]);
});
