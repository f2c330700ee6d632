import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { COMMAND_IDS, type Command, commandRow } from "../../../electron/contract/commands.ts";
import { type MenuActions, menuTemplate } from "../../../electron/main/menu/menu-template.ts";

const NOTHING: MenuActions = { send: () => {}, zoom: () => {} };

function items(platform: NodeJS.Platform, actions: Partial<MenuActions> = {}) {
  return menuTemplate(platform, { ...NOTHING, ...actions }).flatMap((menu) =>
    Array.isArray(menu.submenu) ? (menu.submenu as MenuItemConstructorOptions[]) : [],
  );
}

test("every command of a menu is in the menu bar and is sent when it is chosen", () => {
  const sent: Command[] = [];
  for (const item of items("linux", { send: (command) => void sent.push(command) })) {
    (item.click as (() => void) | undefined)?.();
  }
  const expected = COMMAND_IDS.filter((command) => commandRow(command).menu !== undefined);
  expect(sent.toSorted()).toEqual(expected.toSorted());
});

test("an item shows the keys of its command and leaves them to the window", () => {
  const save = items("linux").find((item) => item.id === "save-now");
  expect(save).toMatchObject({ accelerator: "CmdOrCtrl+S", registerAccelerator: false });
});

test("the program can be left from its menu on every system", () => {
  expect(items("linux").find((item) => item.role === "quit")?.label).toBe("Quit");
  expect(items("win32").find((item) => item.role === "quit")?.label).toBe("Exit");
  expect(menuTemplate("darwin", NOTHING)[0]?.role).toBe("appMenu");
});

test("no item reloads the page or opens the developer tools", () => {
  const roles = items("linux").map((item) => item.role);
  expect(roles).not.toContain("reload");
  expect(roles).not.toContain("toggleDevTools");
});

test("no item closes the window by the keys that close the brief", () => {
  const close = items("linux").filter((item) => item.role === "close");
  expect(close).toEqual([]);
});

test("the items of the zoom show its keys, leave them to the window and do as these do", () => {
  const steps: string[] = [];
  const shown = items("linux", { zoom: (step) => void steps.push(step) }).filter(({ label = "" }) =>
    ["Larger text", "Smaller text", "Actual size"].includes(label),
  );
  for (const item of shown) (item.click as () => void)();
  expect(steps).toEqual(["larger", "smaller", "reset"]);
  expect(shown.map(({ accelerator, registerAccelerator }) => [accelerator, registerAccelerator])).toEqual([
    ["CmdOrCtrl+Plus", false],
    ["CmdOrCtrl+-", false],
    ["CmdOrCtrl+0", false],
  ]);
});
