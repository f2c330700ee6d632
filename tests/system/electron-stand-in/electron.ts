import { EventEmitter } from "node:events";
import { rm } from "node:fs/promises";

/** Electron's main module, as far as the program uses it. */
export { app } from "./app.ts";
export { ipcMain } from "./ipc.ts";
export { Menu } from "./menu.ts";
export { protocol, session } from "./session.ts";
export { BrowserWindow } from "./window.ts";

/** A person who cancels every dialog; a test puts its own answers in their place. */
export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
  /** As Escape answers it. */
  showMessageBox: async (_window: object, options: { readonly cancelId?: number }) => ({
    response: options.cancelId ?? 0,
    checkboxChecked: false,
  }),
  /** On Linux, before the program is ready, Electron writes to the error output. */
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}\n${content}\n`),
  showSaveDialog: async () => ({ canceled: true, filePath: "" }),
};

export const shell = {
  showItemInFolder: () => {},
  openPath: async () => "",
  /** A file that is put into the bin is gone from its place. */
  trashItem: (path: string) => rm(path, { recursive: true }),
  openExternal: async () => {
    throw new Error("the stand-in opens nothing outside");
  },
};

export const clipboard = { writeText: (_text: string) => {} };

export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false });

const display = { id: 1, workArea: screenArea() };

/** One screen, as large as the test says: `x,y,width,height`. */
function screenArea() {
  const [x = 0, y = 0, width = 1920, height = 1040] = (process.env.STAND_IN_SCREEN ?? "")
    .split(",")
    .filter(Boolean)
    .map(Number);
  return { x, y, width, height };
}

export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
