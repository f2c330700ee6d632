import { BrowserWindow, nativeTheme } from "electron";
import { APP_URL } from "./security/app-origin.ts";

/** Background colours of the window, shown before the first paint. */
const BACKGROUND = { light: "#f4f5f7", dark: "#1b1d21" };

export interface WindowOptions {
  readonly preload: string;
  readonly devTools: boolean;
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: "Attaché",
    width: 1280,
    height: 860,
    minWidth: 960,
    minHeight: 640,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: options.preload,
      devTools: options.devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      plugins: false,
      enableWebSQL: false,
      disableDialogs: true,
      autoplayPolicy: "document-user-activation-required",
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(APP_URL);
  return window;
}
