import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import type { MenuCommand } from "../../../electron/contract/api.ts";
import { menuTemplate } from "../../../electron/main/menu-template.ts";

function items(platform: NodeJS.Platform, send: (command: MenuCommand) => void = () => {}) {
  return menuTemplate(platform, send).flatMap((menu) =>
    Array.isArray(menu.submenu) ? (menu.submenu as MenuItemConstructorOptions[]) : [],
  );
}

test("every command of the contract is in the menu, with its key shown", () => {
  const sent: Record<string, string> = {};
  let key = "";
  for (const item of items("linux", (command) => (sent[key] = command))) {
    key = String(item.accelerator);
    (item.click as (() => void) | undefined)?.();
  }
  expect(sent).toEqual({
    "CmdOrCtrl+O": "open-dossier",
    "CmdOrCtrl+S": "save-pdf",
    "CmdOrCtrl+Shift+S": "save-docx",
    "CmdOrCtrl+1": "show-compose",
    "CmdOrCtrl+2": "show-templates",
  });
});

test("the program can be left from its menu on every system", () => {
  expect(items("linux").find((item) => item.role === "quit")?.label).toBe("Quit");
  expect(items("win32").find((item) => item.role === "quit")?.label).toBe("Exit");
  expect(menuTemplate("darwin", () => {})[0]?.role).toBe("appMenu");
});

test("no item reloads the page or opens the developer tools", () => {
  const roles = items("linux").map((item) => item.role);
  expect(roles).not.toContain("reload");
  expect(roles).not.toContain("toggleDevTools");
});
