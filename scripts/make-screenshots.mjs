// Makes the README's pictures: the window and the first page of the sample note. Needs poppler's pdftoppm, and a run of
// tests/system/window/readme-window.test.ts, which takes the picture of the window.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const IMAGES = "docs/images";
const WINDOW = "out/screenshots/readme-window.png";

/** Pixels per inch: an A4 page is 662 pixels wide. */
const RESOLUTION = "80";

function run(program, words) {
  const ran = spawnSync(program, words, { stdio: ["ignore", "ignore", "inherit"] });
  if (ran.status !== 0) throw new Error(`${program} ended with ${ran.status ?? ran.error?.message}`);
}

/** The sample as the command writes it, in a folder of its own. */
function samplePdf() {
  const folder = mkdtempSync(join(tmpdir(), "attache-pictures-"));
  run(process.execPath, ["out/cli/attache.mjs", "brief", "--out", folder]);
  const name = readdirSync(folder).find((file) => file.endsWith(".pdf"));
  if (name === undefined) throw new Error("the command wrote no PDF");
  return join(folder, name);
}

run("npm", ["run", "--silent", "build:cli"]);
run("pdftoppm", ["-r", RESOLUTION, "-png", "-singlefile", samplePdf(), join(IMAGES, "meeting-brief")]);
if (existsSync(WINDOW)) copyFileSync(WINDOW, join(IMAGES, "window.png"));
else
  console.error(
    `${WINDOW} is not there: run npm run test:system -- tests/system/window/readme-window.test.ts`,
  );
