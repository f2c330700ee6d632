import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { onTestFinished, TestRunner } from "vitest";
import { rendererConfig } from "../../../renderer/vite.config.ts";
import { buildOnce } from "../build-once.ts";
import { chromiumPath } from "../chromium.ts";
import { giveBridge } from "./fake-bridge.ts";
import { type Desk, fakeDesk } from "./fake-desk.ts";
import { serveWindow, type WindowServer } from "./serve-window.ts";

const BUILT = "out/test-window";
const SCREENSHOTS = "out/screenshots";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The built window, served and shown in a real browser. */
export interface Stage {
  readonly browser: Browser;
  readonly server: WindowServer;
}

export async function setStage(): Promise<Stage> {
  await buildOnce("window", () => {
    // As outside the tests: React Aria draws lists whole where it believes to be tested.
    process.env.NODE_ENV = "production";
    return build({
      ...rendererConfig,
      configFile: false,
      logLevel: "warn",
      build: { ...rendererConfig.build, outDir: `../${BUILT}` },
    });
  });
  await mkdir(SCREENSHOTS, { recursive: true });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  return { browser, server: await serveWindow(BUILT) };
}

export async function clearStage({ browser, server }: Stage): Promise<void> {
  await browser.close();
  server.close();
}

/** One window with its own desk, and everything that went wrong in it. */
export interface Shown {
  readonly page: Page;
  readonly desk: Desk;
  readonly complaints: readonly string[];
}

const DEFAULTS: BrowserContextOptions = {
  viewport: { width: 1280, height: 860 },
  locale: "en-GB",
  reducedMotion: "reduce",
};

/** Lets each refusal by the content policy, Trusted Types included, reach the page's errors. */
export async function tellViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => {
      reportError(`refused by ${violatedDirective}: ${sample}`);
    });
  });
}

function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("http://127.0.0.1:")) complaints.push(`asked for ${request.url()}`);
  });
  return complaints;
}

export async function showWindow(
  { browser, server }: Stage,
  options: BrowserContextOptions = {},
  prepare: (desk: Desk) => void = () => undefined,
): Promise<Shown> {
  const context = await browser.newContext({ ...DEFAULTS, ...options });
  // Windows that stay open take time from those of the tests that follow.
  if (TestRunner.getCurrentTest()) onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = collectComplaints(page);
  await tellViolations(page);
  const desk = fakeDesk();
  prepare(desk);
  await giveBridge(page, desk);
  await page.goto(server.address);
  return { page, desk, complaints };
}

/** Pages are drawn when they come into view, and in a narrow window they lie below the other panes. */
export async function firstPages(page: Page): Promise<void> {
  await page.locator(".preview-pane:visible").first().scrollIntoViewIfNeeded();
  await page.locator(".paper canvas:visible").first().waitFor();
  await page.locator(".text-layer:visible").first().waitFor();
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}

const axeFile = createRequire(import.meta.url).resolve("axe-core");

/** What axe finds fault with, one line each; only in the elements of a selector where one is given. */
export async function accessibilityFaults(page: Page, within?: string): Promise<readonly string[]> {
  await page.evaluate(await readFile(axeFile, "utf8"));
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(selector ?? document);
    return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(" ")}`));
  }, within);
}
