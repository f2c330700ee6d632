import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { fromBrowser, toBrowser } from "./addresses.ts";
import { createCloneCodec } from "./clone-codec.ts";
import { invoke } from "./ipc.ts";
import type { FromPage, ToPage } from "./preload-world.ts";
import { schemes, settlePermissions } from "./session.ts";
import { BINDING, DELIVER, pageScript, preloadScript, WORLD } from "./world-scripts.ts";

export interface WindowOptions {
  readonly title?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: { readonly preload?: string } & Readonly<Record<string, unknown>>;
}

const codec = createCloneCodec();

/** One page of the browser, as the program sees it. */
export class WebContents extends EventEmitter {
  readonly pending: Promise<Page>;
  openHandler: (details: { readonly url: string }) => { readonly action: string } = () => ({
    action: "allow",
  });
  expected: string | null = null;
  webRtcPolicy = "default";
  reloads = 0;
  private zoom = 0;
  private world: { readonly client: CDPSession; readonly context: number } | null = null;
  private address = "about:blank";

  constructor(page: Promise<Page>, options: WindowOptions) {
    super();
    this.pending = page.then((opened) => this.prepare(opened, options));
  }

  setWindowOpenHandler(handler: WebContents["openHandler"]): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  getZoomLevel(): number {
    return this.zoom;
  }

  setZoomLevel(level: number): void {
    this.zoom = level;
  }

  /** Electron tells of the end of a process that it was made to end, too. */
  forcefullyCrashRenderer(): void {
    this.emit("render-process-gone", {}, { reason: "killed", exitCode: 9 });
  }

  reload(): void {
    this.reloads += 1;
    this.expected = this.address;
    // A window that closes meanwhile loads nothing, in Electron as here.
    this.pending.then((page) => page.reload()).catch(() => {});
  }

  getURL(): string {
    return this.address;
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.deliver(["event", channel, args]);
  }

  async load(address: string): Promise<void> {
    const page = await this.pending;
    const scheme = /^[a-z]+(?=:)/.exec(address)?.[0] ?? "";
    if (schemes.has(scheme)) await settlePermissions(page, new URL("/", address).href);
    this.expected = address;
    await page.goto(toBrowser(address, schemes));
  }

  /** The events that Electron asks before a page goes elsewhere by itself. */
  mayNavigate(address: string): boolean {
    if (this.expected === address) {
      this.expected = null;
      return true;
    }
    let refused = false;
    const refuse = (): void => {
      refused = true;
    };
    const event = { url: address, preventDefault: refuse };
    this.emit("will-frame-navigate", event);
    this.emit("will-navigate", event, address);
    return !refused;
  }

  private async prepare(page: Page, { webPreferences }: WindowOptions): Promise<Page> {
    const client = await page.context().newCDPSession(page);
    client.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.name === WORLD) this.world = { client, context: context.id };
    });
    client.on("Runtime.bindingCalled", ({ name, payload }) => {
      if (name === BINDING) void this.answer(codec.decode(payload) as FromPage);
    });
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) this.address = fromBrowser(frame.url(), schemes);
    });
    page.on("load", () => this.emit("did-finish-load"));
    await client.send("Page.enable");
    await client.send("Runtime.enable");
    await client.send("Runtime.addBinding", { name: BINDING, executionContextName: WORLD });
    if (webPreferences?.preload) await addWorlds(client, webPreferences.preload);
    return page;
  }

  private async answer([, id, channel, args]: FromPage): Promise<void> {
    const senderFrame = { url: this.address, parent: null };
    try {
      this.deliver(["reply", id, true, await invoke(channel, { sender: this, senderFrame }, args)]);
    } catch (error) {
      this.deliver(["reply", id, false, String(error)]);
    }
  }

  private deliver(message: ToPage): void {
    const text = JSON.stringify(codec.encode(message));
    // The page may have gone; Electron drops the message then, too.
    this.world?.client
      .send("Runtime.evaluate", { contextId: this.world.context, expression: `${DELIVER}(${text})` })
      .catch(() => {});
  }
}

async function addWorlds(client: CDPSession, preload: string): Promise<void> {
  const channel = `stand-in:${randomUUID()}`;
  await client.send("Page.addScriptToEvaluateOnNewDocument", { source: pageScript(channel) });
  await client.send("Page.addScriptToEvaluateOnNewDocument", {
    source: preloadScript(channel, readFileSync(preload, "utf8")),
    worldName: WORLD,
  });
}

/** The pages that windows stand for, in the order in which they were opened. */
export const windows: BrowserWindow[] = [];

let openPage: () => Promise<Page> = () => Promise.reject(new Error("there is no browser yet"));

export function takeBrowser(context: BrowserContext): void {
  const [first] = context.pages();
  let unused: Page | undefined = first;
  openPage = () => {
    const page = unused ? Promise.resolve(unused) : context.newPage();
    unused = undefined;
    return page;
  };
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly options: WindowOptions;
  ground = "";
  private bounds: { x: number; y: number; width: number; height: number };
  private maximised = false;
  private destroyed = false;

  constructor(options: WindowOptions = {}) {
    super();
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.webContents = new WebContents(openPage(), options);
    this.webContents.once("did-finish-load", () => this.emit("ready-to-show"));
    windows.push(this);
    onContents(this.webContents);
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return windows.filter((window) => !window.destroyed);
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.load(address);
  }

  show(): void {}
  focus(): void {}
  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  setBackgroundColor(colour: string): void {
    this.ground = colour;
  }

  maximize(): void {
    this.maximised = true;
    this.emit("maximize");
  }

  isMaximized(): boolean {
    return this.maximised;
  }

  setBounds(bounds: { x: number; y: number; width: number; height: number }): void {
    this.bounds = bounds;
    this.emit("resize");
  }

  getNormalBounds() {
    return this.bounds;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** Unlike `close`, asks nobody. */
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit("closed");
    if (BrowserWindow.getAllWindows().length === 0) onAllClosed();
  }

  close(): void {
    let stays = false;
    const keepOpen = (): void => {
      stays = true;
    };
    this.emit("close", { preventDefault: keepOpen });
    if (!stays) this.destroy();
  }
}

let onAllClosed: () => void = () => {};

export function whenAllClosed(listener: () => void): void {
  onAllClosed = listener;
}

let onContents: (contents: WebContents) => void = () => {};

export function whenContentsCreated(listener: (contents: WebContents) => void): void {
  onContents = listener;
}

export async function contentsOf(page: Page): Promise<WebContents | null> {
  for (const { webContents } of windows) if ((await webContents.pending) === page) return webContents;
  return null;
}
