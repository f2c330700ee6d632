// Makes the README's pictures: the window and the first page of the sample note; and the window's pictures of the built-in
// templates, which are first pages of the sample too. Needs poppler's pdftoppm, and a run of
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

const TEMPLATE_PICTURES = "renderer/compose/brief/template";

/** Pixels: twice the width of the largest that the window shows. */
const PICTURE_WIDTH = 168;

/** The sample as the command writes it, in a folder of its own. */
function samplePdf(template = "meeting-brief") {
  const folder = mkdtempSync(join(tmpdir(), "attache-pictures-"));
  // On the date of the sample's facts, so that no picture speaks of reviews that are due.
  const words = ["--template", template, "--date", "2023-07-01", "--format", "pdf", "--out", folder];
  run(process.execPath, ["out/cli/attache.mjs", "brief", ...words]);
  const name = readdirSync(folder).find((file) => file.endsWith(".pdf"));
  if (name === undefined) throw new Error("the command wrote no PDF");
  return join(folder, name);
}

run("npm", ["run", "--silent", "build:cli"]);
run("pdftoppm", ["-r", RESOLUTION, "-png", "-singlefile", samplePdf(), join(IMAGES, "meeting-brief")]);
for (const template of ["country-brief", "meeting-brief"]) {
  const size = ["-scale-to-x", String(PICTURE_WIDTH), "-scale-to-y", "-1"];
  run("pdftoppm", [...size, "-png", "-singlefile", samplePdf(template), join(TEMPLATE_PICTURES, template)]);
}
if (existsSync(WINDOW)) copyFileSync(WINDOW, join(IMAGES, "window.png"));
else
  console.error(
    `${WINDOW} is not there: run npm run test:system -- tests/system/window/readme-window.test.ts`,
  );
