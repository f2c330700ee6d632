import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadScheme } from "../core/marking/load-scheme.ts";
import type { Shipped } from "./workspace.ts";

/** Labels of all levels of the marking schemes that ship with the program, each once. */
export async function shippedMarkings({ markingSchemes }: Shipped): Promise<readonly string[]> {
  const names = (await readdir(markingSchemes)).filter((name) => name.endsWith(".yaml")).sort();
  const labels = names.map(async (name) => {
    const file = join(markingSchemes, name);
    const scheme = loadScheme(file, await readFile(file, "utf8"));
    return scheme.ok ? scheme.value.levels.map(({ label }) => label) : [];
  });
  return [...new Set((await Promise.all(labels)).flat())].filter((label) => label !== "");
}
