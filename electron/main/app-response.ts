import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { isAppUrl } from "./security/app-origin.ts";
import { contentPolicy } from "./security/content-policy.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/** Web platform features that the window does not use, all disabled. */
const PERMISSIONS_POLICY = [
  "camera",
  "display-capture",
  "geolocation",
  "hid",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** The folder of files whose names hold a hash of their contents: one name never gets other bytes. */
const ASSETS = "assets";

/** Placeholder in the built HTML. */
const NONCE_MARK = "__CSP_NONCE__";

/** The file to which an address of our origin leads; null for anything but a file below `folder`. */
export function fileForUrl(folder: string, address: string): string | null {
  if (!isAppUrl(address)) return null;
  const path = decoded(new URL(address).pathname);
  if (path === null || /[\\:\0]/.test(path)) return null;
  const segments = (path === "/" ? "/index.html" : path).slice(1).split("/");
  if (segments.some((segment) => segment === "" || segment.startsWith("."))) return null;
  const file = join(folder, ...segments);
  return file.startsWith(folder + sep) && extname(file) in MEDIA_TYPES ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Answers a request for one of the window's own files. */
export async function appResponse(folder: string, request: Request): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  if (request.method !== "GET") return new Response(null, { status: 405, headers: headers(nonce) });
  const file = fileForUrl(folder, request.url);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) return new Response(null, { status: 404, headers: headers(nonce) });
  const type = MEDIA_TYPES[extname(file)] ?? "";
  const body = extname(file) === ".html" ? withNonce(bytes, nonce) : new Uint8Array(bytes);
  const caching = file.startsWith(join(folder, ASSETS) + sep) ? "max-age=31536000, immutable" : "no-store";
  return new Response(body, {
    headers: { ...headers(nonce), "cache-control": caching, "content-type": type },
  });
}

function withNonce(bytes: Buffer, nonce: string): string {
  return bytes.toString("utf8").replaceAll(NONCE_MARK, nonce);
}

function headers(nonce: string): Record<string, string> {
  return {
    "content-security-policy": contentPolicy(nonce),
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": PERMISSIONS_POLICY,
    "x-dns-prefetch-control": "off",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  };
}
