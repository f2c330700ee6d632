import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const RESULTS = new URL("../results/", import.meta.url);
const BIOME = fileURLToPath(new URL("../../node_modules/@biomejs/biome/bin/biome", import.meta.url));

/**
 * Writes a result as `results/NAME.json` and its table as `results/NAME.md`, in the project's format, so that
 * what a run leaves behind can be committed as it is.
 */
export function saveResult(name, result, table) {
  mkdirSync(RESULTS, { recursive: true });
  const json = fileURLToPath(new URL(`${name}.json`, RESULTS));
  const markdown = fileURLToPath(new URL(`${name}.md`, RESULTS));
  writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(markdown, `${table}\n`);
  execFileSync(process.execPath, [BIOME, "format", "--write", json, markdown], { stdio: "pipe" });
}
