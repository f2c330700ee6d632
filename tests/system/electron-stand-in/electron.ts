/** Electron's main module, as far as the program uses it. */
export { app } from "./app.ts";
export { ipcMain } from "./ipc.ts";
export { Menu } from "./menu.ts";
export { protocol, session } from "./session.ts";
export { BrowserWindow } from "./window.ts";

/** A person who cancels every dialog; a test puts its own answers in their place. */
export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: async () => ({ canceled: true, filePath: "" }),
};

export const shell = {
  showItemInFolder: () => {},
  trashItem: async () => {},
  openExternal: async () => {
    throw new Error("the stand-in opens nothing outside");
  },
};

export const nativeTheme = { shouldUseDarkColors: false };
