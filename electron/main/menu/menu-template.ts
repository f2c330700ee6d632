import type { MenuItemConstructorOptions } from "electron";
import { COMMAND_WORDS, MENU_WORDS } from "../../contract/command-words.ts";
import { COMMAND_IDS, type Command, commandRow, type MenuName } from "../../contract/commands.ts";
import type { ZoomStep } from "../window/zoom-keys.ts";

type Items = readonly MenuItemConstructorOptions[];

export interface MenuActions {
  /** Hands a command to the window. */
  send(command: Command): void;
  zoom(step: ZoomStep): void;
}

/** The window's menus as data, made from the table of commands. */
export function menuTemplate(platform: NodeJS.Platform, { send, zoom }: MenuActions): Items {
  const mac = platform === "darwin";
  const items = (menu: MenuName) => commandItems(menu, send);
  return [
    ...(mac ? [{ role: "appMenu" } as const] : []),
    {
      label: MENU_WORDS.file,
      submenu: [...items("file"), ...(mac ? RECENT_ITEMS : quitItems(platform))],
    },
    { label: MENU_WORDS.edit, submenu: [...items("edit"), ...CLIPBOARD_ITEMS] },
    { label: MENU_WORDS.view, submenu: [...items("view"), ...zoomItems(zoom)] },
    // Its own items would take Ctrl+W, which closes the brief, to close the window.
    { role: "windowMenu", label: "Window", submenu: [{ role: "minimize" }] },
    { role: "help", label: MENU_WORDS.help, submenu: [...items("help")] },
  ];
}

function commandItems(menu: MenuName, send: (command: Command) => void): Items {
  return COMMAND_IDS.filter((command) => commandRow(command).menu === menu).flatMap((command): Items => {
    const { separated } = commandRow(command);
    return [...(separated ? [{ type: "separator" } as const] : []), commandItem(command, send)];
  });
}

/** The window takes the keys itself, so that they work on every layout; the menu shows them. */
function commandItem(command: Command, send: (command: Command) => void): MenuItemConstructorOptions {
  const [keys] = commandRow(command).keys ?? [];
  return {
    id: command,
    label: COMMAND_WORDS[command],
    ...(keys !== undefined && { accelerator: keys.replace("Mod", "CmdOrCtrl"), registerAccelerator: false }),
    click: () => send(command),
  };
}

function quitItems(platform: NodeJS.Platform): Items {
  return [{ type: "separator" }, { role: "quit", label: platform === "win32" ? "Exit" : "Quit" }];
}

const CLIPBOARD_ITEMS: Items = [
  { type: "separator" },
  { role: "cut" },
  { role: "copy" },
  { role: "paste" },
  { role: "pasteAndMatchStyle", label: "Paste and match style" },
  { role: "selectAll", label: "Select all" },
];

/** Not Electron's own roles, which know nothing of the text size in the settings. */
function zoomItems(zoom: MenuActions["zoom"]): Items {
  return [
    { type: "separator" },
    zoomItem("Larger text", "Plus", () => zoom("larger")),
    zoomItem("Smaller text", "-", () => zoom("smaller")),
    zoomItem("Actual size", "0", () => zoom("reset")),
    { type: "separator" },
    { role: "togglefullscreen", label: "Full screen" },
  ];
}

/** The window's process takes these keys itself, on every layout: see `zoom-keys.ts`. */
function zoomItem(label: string, key: string, click: () => void): MenuItemConstructorOptions {
  return { label, accelerator: `CmdOrCtrl+${key}`, registerAccelerator: false, click };
}

/** Elsewhere the system shows recent documents by itself, in the jump list and the file manager. */
const RECENT_ITEMS: Items = [
  { type: "separator" },
  {
    role: "recentDocuments",
    label: "Open recent",
    submenu: [{ role: "clearRecentDocuments", label: "Clear menu" }],
  },
];
