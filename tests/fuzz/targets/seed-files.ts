import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FuzzInput } from "../fuzz-input.ts";

export const SEED_DOSSIER = "tests/fuzz/seeds/dossier";
export const SEED_TEMPLATE = "tests/fuzz/seeds/template";

/** All files below a folder, under paths that begin with `prefix`. */
export function filesBelow(folder: string, prefix = ""): FuzzInput {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return new Map(names.map((name) => [prefix + name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** The files of `input` whose paths begin with `prefix`, under what follows it. */
export function filesUnder(input: FuzzInput, prefix: string): FuzzInput {
  return new Map(
    [...input].flatMap(([name, bytes]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), bytes] as const] : [],
    ),
  );
}
