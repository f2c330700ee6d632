import { EventEmitter } from "node:events";
import { join } from "node:path";

const folder = process.env.STAND_IN_FOLDER ?? "";
const paths = new Map<string, string>();
const switches = new Map<string, string>();

let ready = false;
let becomeReady = (): void => {};
const readiness = new Promise<void>((resolve) => {
  becomeReady = resolve;
});

/** Calls that Electron accepts only before it is ready, in their order. */
export const early: string[] = [];

function beforeReady(call: string): void {
  if (ready) throw new Error(`${call} must be called before the program is ready`);
  early.push(call);
}

/** What the program put into the system's own list. */
export const recentDocuments: string[] = [];

/** What the program said of looking up hosts. */
export const hostResolver: Record<string, unknown> = {};

export const app = Object.assign(new EventEmitter(), {
  isPackaged: process.env.STAND_IN_PACKAGED === "1",
  enableSandbox: () => beforeReady("enableSandbox"),
  whenReady: () => readiness,
  requestSingleInstanceLock: () => true,
  getPath: (name: string) => paths.get(name) ?? join(process.env.STAND_IN_PROFILE ?? folder, name),
  setPath: (name: string, path: string) => void paths.set(name, path),
  commandLine: {
    appendSwitch(name: string, value = "") {
      beforeReady(`appendSwitch ${name}`);
      switches.set(name, value);
    },
    hasSwitch: (name: string) => switches.has(name) || (process.env.STAND_IN_SWITCH ?? "") === name,
    getSwitchValue: (name: string) => switches.get(name) ?? "",
  },
  addRecentDocument: (path: string) => void recentDocuments.push(path),
  getVersion: () => "0.0.0",
  setAppUserModelId: (id: string) => beforeReady(`setAppUserModelId ${id}`),
  configureHostResolver(options: object) {
    if (!ready) throw new Error("configureHostResolver must be called after the program is ready");
    Object.assign(hostResolver, options);
  },
  exit(code = 0) {
    process.exit(code);
  },
  quit() {
    app.emit("before-quit", {});
    app.emit("will-quit", {});
    app.emit("quit", {});
  },
});

export function startApp(): void {
  ready = true;
  becomeReady();
}
