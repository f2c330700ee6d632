import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOMS = ["core", "workspace", "cli", "electron/main", "electron/preload", "renderer"];

function sourcesOf(room: string): readonly string[] {
  return readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith("config.ts") && !name.includes("node_modules"))
    .map((name) => readFileSync(join(room, name), "utf8"));
}

/** The packages that a source takes values from. */
function packagesOf(source: string): readonly string[] {
  const imports = source.matchAll(
    /^(?:import|\} from|export)(?! type)[^;]*?from "((?:@[\w-]+\/)?[a-z][\w-]*)[^"]*";/gm,
  );
  return [...imports].map((found) => found[1] ?? "");
}

test("every package that the program contains is in the file of licences", () => {
  const named = new Set(ROOMS.flatMap(sourcesOf).flatMap(packagesOf));
  const own = new Set(["electron", "node", ...builtinModules]);
  const licences = readFileSync("THIRD-PARTY-LICENCES.txt", "utf8");
  const foreign = [...named].filter((name) => !own.has(name));
  expect(foreign).toContain("react-aria-components");
  expect(foreign.filter((name) => !licences.includes(`\n${name} `))).toEqual([]);
});
