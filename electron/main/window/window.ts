import { BrowserWindow, nativeTheme, screen } from "electron";
import { APP_URL } from "../security/app-origin.ts";
import { keepPlace } from "../window-place/keep-place.ts";
import { readPlace } from "../window-place/stored-place.ts";
import { type PlacedWindow, placeOnScreens } from "../window-place/window-place.ts";
import { setupZoomKeys } from "./zoom-keys.ts";

export interface WindowOptions {
  readonly preload: string;
  readonly devTools: boolean;
  /** Where the window's place is kept. */
  readonly placeFile: string;
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const place = placeOnScreens(readPlace(options.placeFile), workAreas());
  const window = new BrowserWindow(windowOptions(options, place));
  keepPlace(window, options.placeFile);
  followTheme(window);
  setupZoomKeys(window.webContents, process.platform);
  window.once("ready-to-show", () => {
    if (place.isMaximised) window.maximize();
    window.show();
  });
  void window.loadURL(APP_URL);
  return window;
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/** Background colours of the window, shown before the first paint. */
const BACKGROUND = { light: "#e7e9ec", dark: "#17191c" };

function background(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

/** The ground is seen while the window grows, too, and the theme may change at any time. */
function followTheme(window: BrowserWindow): void {
  const follow = (): void => window.setBackgroundColor(background());
  nativeTheme.on("updated", follow);
  window.on("closed", () => nativeTheme.off("updated", follow));
}

function windowOptions(
  { preload, devTools }: WindowOptions,
  { bounds, minWidth, minHeight }: PlacedWindow,
): Electron.BrowserWindowConstructorOptions {
  return {
    title: "Attaché",
    ...bounds,
    minWidth,
    minHeight,
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload,
      devTools,
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
  };
}
