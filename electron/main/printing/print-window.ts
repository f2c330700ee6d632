import { BrowserWindow, session } from "electron";
import { setupPrintSession } from "../security/session-limits.ts";
import type { PrintWindow } from "./print-pdf.ts";

/** Chromium's viewer of PDFs is a plugin; this window has it, and nothing else of the program. */
export function openPrintWindow(): PrintWindow {
  const own = session.fromPartition("print");
  setupPrintSession(own);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
    },
  });
  return {
    load: (address) => window.loadURL(address),
    print: () =>
      new Promise((resolve) =>
        window.webContents.print({ silent: false }, (isPrinted, reason) =>
          resolve(isPrinted ? "" : reason || "failed"),
        ),
      ),
    close: () => window.destroy(),
  };
}
