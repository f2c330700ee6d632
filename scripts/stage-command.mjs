// Puts into cli/ what its package ships, before npm packs it, and takes it out again with --clear.
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CLI = join(ROOT, "cli");

const PARTS = ["out/cli", "templates", "assets", "LICENSE", "THIRD-PARTY-LICENCES.txt"];

for (const part of PARTS) rmSync(join(CLI, part.split("/")[0]), { recursive: true, force: true });
if (!process.argv.includes("--clear")) {
  for (const part of PARTS) cpSync(join(ROOT, part), join(CLI, part), { recursive: true });
}
