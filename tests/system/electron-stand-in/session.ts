import { EventEmitter } from "node:events";
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from "playwright-core";
import { fromBrowser, toBrowser } from "./addresses.ts";

interface RequestDetails {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}

type Cancel = (details: RequestDetails, answer: (verdict: { cancel?: boolean }) => void) => void;
type Handler = (request: Request) => Promise<Response> | Response;
type PermissionCheck = (contents: null, permission: string, origin: string, details: object) => boolean;

const PERMISSIONS = [
  "geolocation",
  "notifications",
  "midi",
  "camera",
  "microphone",
  "clipboard-read",
] as const;

export const schemes = new Set<string>();
const handlers = new Map<string, Handler>();
let beforeRequest: Cancel | null = null;
let permissionCheck: PermissionCheck = () => true;

/** Requests that would have left the machine, had the program let them. */
export const leaked: string[] = [];

export const protocol = {
  registerSchemesAsPrivileged(list: readonly { readonly scheme: string }[]) {
    for (const { scheme } of list) schemes.add(scheme);
  },
  handle(scheme: string, handler: Handler) {
    if (!schemes.has(scheme))
      throw new Error(`the scheme ${scheme} was not registered before the program was ready`);
    handlers.set(scheme, handler);
  },
};

/** What the program gave the session, by name, for a test to try. */
export const given: Record<string, unknown> = {};

function keep(name: string): (value: unknown) => void {
  return (value) => {
    given[name] = value;
  };
}

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep("permissionRequest"),
    setPermissionCheckHandler(check: PermissionCheck) {
      permissionCheck = check;
      given.permissionCheck = check;
    },
    setDevicePermissionHandler: keep("devicePermission"),
    setDisplayMediaRequestHandler: keep("displayMedia"),
    setBluetoothPairingHandler: keep("bluetoothPairing"),
    setUSBProtectedClassesHandler: keep("usbProtectedClasses"),
    setCertificateVerifyProc: keep("certificateVerify"),
    setSpellCheckerEnabled: keep("spellCheckerEnabled"),
    setSpellCheckerLanguages: keep("spellCheckerLanguages"),
    async setProxy(config: object) {
      given.proxy = config;
    },
    webRequest: {
      onBeforeRequest(listener: Cancel) {
        beforeRequest = listener;
        given.beforeRequest = listener;
      },
    },
  }),
};

/** Whether a page may go to an address by itself. */
export type Navigation = (page: Page, address: string) => boolean;

/** Sends every request of the browser through the program's own handlers. */
export async function routeRequests(context: BrowserContext, navigation: Navigation): Promise<void> {
  await context.route("**/*", (route) => answerRoute(route, navigation));
}

async function answerRoute(route: Route, navigation: Navigation): Promise<void> {
  const request = route.request();
  const address = fromBrowser(request.url(), schemes);
  const verdict = await cancelled({
    url: address,
    method: request.method(),
    resourceType: resourceType(request),
  });
  if (request.isNavigationRequest() && refused(request, address, navigation)) {
    // Aborting would leave an error page behind; an empty answer leaves the page where it is.
    return route.fulfill({ status: 204 });
  }
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (verdict) return route.abort("blockedbyclient");
  if (handler) return fulfil(route, await handler(requestOf(request, address)));
  leaked.push(address);
  return route.abort("internetdisconnected");
}

function refused(request: PageRequest, address: string, navigation: Navigation): boolean {
  const frame = frameOf(request);
  if (frame === null) return true;
  return frame.parentFrame() === null && !navigation(frame.page(), address);
}

/** Null for the first request of a page that another page has just opened, which has no frame yet. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

/** Electron's names for what Chromium's protocol names otherwise. */
function resourceType(request: PageRequest): string {
  const type = request.resourceType();
  if (type === "document") return frameOf(request)?.parentFrame() ? "subFrame" : "mainFrame";
  const names: Readonly<Record<string, string>> = { fetch: "xhr", websocket: "webSocket" };
  const same = ["stylesheet", "script", "image", "font", "xhr", "ping", "media"];
  return names[type] ?? (same.includes(type) ? type : "other");
}

function cancelled(details: RequestDetails): Promise<boolean> {
  const listener = beforeRequest;
  if (listener === null) return Promise.resolve(false);
  return new Promise((resolve) => listener(details, ({ cancel }) => resolve(cancel ?? false)));
}

function requestOf(request: PageRequest, address: string): Request {
  return new Request(address, { method: request.method() });
}

async function fulfil(route: Route, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
}

/** Chromium's own answer to a permission follows the program's check. */
export async function settlePermissions(page: Page, origin: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const name of PERMISSIONS) {
    const setting = permissionCheck(null, name, origin, {}) ? "granted" : "denied";
    await client.send("Browser.setPermission", {
      permission: { name },
      setting,
      origin: toBrowser(origin, schemes),
    });
  }
}
