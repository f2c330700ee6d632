import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { chromiumPath } from "../chromium.ts";

const PORT_FILE = "DevToolsActivePort";

export interface Browser {
  readonly context: BrowserContext;
  /** Where a second client, the test, can reach the same browser. */
  readonly endpoint: string;
}

/** One Chromium per program, on a profile folder of its own. */
export async function launchBrowser(profile: string): Promise<Browser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    locale: "en-GB",
    viewport: { width: 1280, height: 860 },
    args: [
      "--remote-debugging-port=0",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return { context, endpoint: `http://127.0.0.1:${portOf(profile)}` };
}

function portOf(profile: string): string {
  const file = join(profile, PORT_FILE);
  if (!existsSync(file)) throw new Error("Chromium did not say at which port it listens");
  return readFileSync(file, "utf8").split("\n")[0] ?? "";
}
