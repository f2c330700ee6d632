import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildOnce } from "../build-once.ts";
import { runTool } from "./tools.ts";

const folder = mkdtempSync(join(tmpdir(), "attache-command-line-"));

beforeAll(() =>
  buildOnce("command-line", () =>
    runTool(process.execPath, "node_modules/vite/bin/vite.js", "build", "--config", "cli/vite.config.ts"),
  ),
);

/** Notes as the built command writes them; veraPDF reads them when all tests are done. */
test.each([
  ["the dossier's own brief", []],
  ["a country brief of two topics", ["--template", "country-brief", "--topics", "visas,climate"]],
  ["a note below its dossier's marking", ["--ceiling", "OFFICIAL", "--title", "A <title> & more"]],
])("the command writes %s as a valid PDF", (name, words) => {
  const out = join(folder, name);
  runTool(
    process.execPath,
    "out/cli/attache.mjs",
    ...["brief", "--date", "2026-11-23", "--format", "pdf", "--out", out, ...words],
  );
  const files = readdirSync(out);
  expect(files).toHaveLength(1);
  for (const file of files) {
    const checked = runTool("qpdf", "--check", join(out, file));
    expect(checked).toContain("No syntax or stream encoding errors found");
  }
});
