import { existsSync } from "node:fs";

/** Debian's `chromium-headless-shell` has no browser window of its own to draw, and takes half the time. */
const PROGRAMS = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The path of the Chromium that the tests drive: `CHROMIUM_PATH`, or the first of Debian's that is installed. */
export function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH ?? PROGRAMS.find((program) => existsSync(program));
  if (path === undefined) throw new Error("no Chromium: install chromium-headless-shell or chromium");
  return path;
}
