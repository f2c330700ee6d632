import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { appResponse, fileForUrl } from "../../../electron/main/app-response.ts";

let root = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "attache-renderer-"));
  await mkdir(join(root, "window", "assets"), { recursive: true });
  await writeFile(join(root, "window", "index.html"), '<meta content="__CSP_NONCE__" nonce="__CSP_NONCE__">');
  await writeFile(join(root, "window", "assets", "main.js"), "export {};");
  await writeFile(join(root, "window", "notes.txt"), "not for the window");
  await writeFile(join(root, "secret.json"), "{}");
});

function get(address: string, method = "GET"): Promise<Response> {
  return appResponse(join(root, "window"), new Request(address, { method }));
}

test("the page carries a fresh nonce, the same in the page and in the policy", async () => {
  const [first, second] = [await get("app://attache/index.html"), await get("app://attache/")];
  const page = await first.text();
  const nonce = /nonce="([^"]+)"/.exec(page)?.[1] ?? "none";
  expect(first.headers.get("content-security-policy")).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(page).toBe(`<meta content="${nonce}" nonce="${nonce}">`);
  expect(await second.text()).not.toBe(page);
});

test("each file has its own type, and nothing may be guessed", async () => {
  const script = await get("app://attache/assets/main.js?v=1#x");
  expect(script.status).toBe(200);
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(script.headers.get("x-content-type-options")).toBe("nosniff");
});

test("a file named by its contents may be kept; the page, with its nonce, and a refusal may not", async () => {
  const caching = async (address: string) => (await get(address)).headers.get("cache-control");
  expect(await caching("app://attache/assets/main.js")).toContain("immutable");
  expect(await caching("app://attache/")).toBe("no-store");
  expect(await caching("app://attache/assets/missing.js")).toBe("no-store");
});

test("the policy allows our own files and nothing else", async () => {
  const policy = (await get("app://attache/")).headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test.each([
  "app://attache/../secret.json",
  "app://attache/%2e%2e/secret.json",
  "app://attache/..%2fsecret.json",
  "app://attache/assets/..%2f..%2fsecret.json",
  "app://attache/..%5csecret.json",
  "app://attache/assets//main.js",
  "app://attache//etc/hosts.json",
  "app://attache/C:/secret.json",
  "app://attache/%00index.html",
  "app://attache/%",
  "app://attache/.hidden.json",
  "app://attache/notes.txt",
  "app://attache/missing.js",
  "app://elsewhere/index.html",
  "https://attache/index.html",
])("%s is not served", async (address) => {
  const response = await get(address);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe("");
});

test("only reading is answered", async () => {
  expect((await get("app://attache/index.html", "POST")).status).toBe(405);
});

test("a folder whose name merely begins alike is outside", () => {
  expect(fileForUrl("/a/window", "app://attache/index.html")).toBe(join("/a/window", "index.html"));
  expect(fileForUrl("/a/window", "app://attache/..%2fwindow-2/index.html")).toBeNull();
});
