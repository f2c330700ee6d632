import type { MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../contract/api.ts";

type Items = readonly MenuItemConstructorOptions[];

/** The menu as data; `send` sends a command to the window. */
export function menuTemplate(platform: NodeJS.Platform, send: (command: MenuCommand) => void): Items {
  const mac = platform === "darwin";
  return [
    ...(mac ? [{ role: "appMenu" } as const] : []),
    { role: "fileMenu", label: "File", submenu: [...fileItems(send), ...(mac ? [] : quitItems(platform))] },
    { role: "editMenu", label: "Edit", submenu: [...EDIT_ITEMS] },
    { label: "View", submenu: [...viewItems(send)] },
    { role: "windowMenu", label: "Window", submenu: [{ role: "minimize" }, { role: "close" }] },
    { role: "help", label: "Help", submenu: [{ role: "about", label: "About Attaché" }] },
  ];
}

function fileItems(send: (command: MenuCommand) => void): Items {
  return [
    { label: "Open dossier…", accelerator: "CmdOrCtrl+O", click: () => send("open-dossier") },
    { type: "separator" },
    { label: "Save PDF…", accelerator: "CmdOrCtrl+S", click: () => send("save-pdf") },
    { label: "Save Word…", accelerator: "CmdOrCtrl+Shift+S", click: () => send("save-docx") },
  ];
}

function quitItems(platform: NodeJS.Platform): Items {
  return [{ type: "separator" }, { role: "quit", label: platform === "win32" ? "Exit" : "Quit" }];
}

const EDIT_ITEMS: Items = [
  { role: "undo" },
  { role: "redo" },
  { type: "separator" },
  { role: "cut" },
  { role: "copy" },
  { role: "paste" },
  { role: "selectAll", label: "Select all" },
];

function viewItems(send: (command: MenuCommand) => void): Items {
  return [
    { label: "Compose", accelerator: "CmdOrCtrl+1", click: () => send("show-compose") },
    { label: "Templates", accelerator: "CmdOrCtrl+2", click: () => send("show-templates") },
    { type: "separator" },
    { role: "resetZoom", label: "Actual size" },
    { role: "zoomIn", label: "Zoom in" },
    { role: "zoomOut", label: "Zoom out" },
    { type: "separator" },
    { role: "togglefullscreen", label: "Full screen" },
  ];
}
