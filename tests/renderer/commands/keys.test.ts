import { describe, expect, test } from "vitest";
import { COMMAND_IDS, commandRow } from "../../../electron/contract/commands.ts";
import { commandOfKey, keysText, type PressedKey } from "../../../renderer/commands/keys.ts";

function pressed(key: string, code: string, modifiers: Partial<PressedKey> = {}): PressedKey {
  return { key, code, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...modifiers };
}

const CONTROL = { ctrlKey: true };

describe("a key runs the command of the table", () => {
  test("on a Latin layout, by its letter", () => {
    expect(commandOfKey(pressed("s", "KeyS", CONTROL), false)).toBe("save-now");
    expect(commandOfKey(pressed("S", "KeyS", { ...CONTROL, shiftKey: true }), false)).toBe("save-word");
    expect(commandOfKey(pressed("F8", "F8"), false)).toBe("next-finding");
    expect(commandOfKey(pressed(",", "Comma", CONTROL), false)).toBe("show-settings");
  });

  test("on a layout that moves letters, by the letter and not the place", () => {
    // AZERTY: the key of Q gives A, and Z is where W is elsewhere.
    expect(commandOfKey(pressed("z", "KeyW", CONTROL), false)).toBe("undo");
    expect(commandOfKey(pressed("w", "KeyZ", CONTROL), false)).toBe("close-brief");
  });

  test("on a Cyrillic layout, by the place of the key", () => {
    expect(commandOfKey(pressed("ы", "KeyS", CONTROL), false)).toBe("save-now");
    expect(commandOfKey(pressed("Я", "KeyZ", { ...CONTROL, shiftKey: true }), false)).toBe("redo");
    expect(commandOfKey(pressed("ә", "Digit2", CONTROL), false)).toBe("show-briefs");
    expect(commandOfKey(pressed("б", "Comma", CONTROL), false)).toBe("show-settings");
    expect(commandOfKey(pressed(".", "Slash", CONTROL), false)).toBe("show-keys");
  });

  test("for a sign, by the place that it has elsewhere, unless that place zooms", () => {
    // AZERTY has ; there, QWERTZ has -.
    expect(commandOfKey(pressed(";", "Comma", CONTROL), false)).toBe("show-settings");
    expect(commandOfKey(pressed("-", "Slash", CONTROL), false)).not.toBe("show-keys");
  });

  test("on Apple keyboards, with Command and not with Control", () => {
    expect(commandOfKey(pressed("s", "KeyS", { metaKey: true }), true)).toBe("save-now");
    expect(commandOfKey(pressed("s", "KeyS", CONTROL), true)).toBeUndefined();
  });
});

test("other keys are left to the system", () => {
  expect(commandOfKey(pressed("c", "KeyC", CONTROL), false)).toBeUndefined();
  expect(commandOfKey(pressed("s", "KeyS"), false)).toBeUndefined();
  // AltGr is Control with Alt on Windows, and types characters.
  expect(commandOfKey(pressed("ś", "KeyS", { ...CONTROL, altKey: true }), false)).toBeUndefined();
});

test("no two commands have the same keys", () => {
  const all = COMMAND_IDS.flatMap((command) => commandRow(command).keys ?? []);
  expect(all).toEqual([...new Set(all)]);
});

test("keys are written as each keyboard prints them", () => {
  expect(keysText("Mod+Shift+F", false)).toBe("Ctrl+Shift+F");
  expect(keysText("Mod+Shift+F", true)).toBe("⇧⌘F");
  expect(keysText("F8", true)).toBe("F8");
});
