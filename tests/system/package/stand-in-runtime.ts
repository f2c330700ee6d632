import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const WIRE_VERSION = 1;
const FUSES = 8;
const STATES: Readonly<Record<number, boolean>> = { 48: false, 49: true };

/** A folder that looks like an unpacked Electron for Linux, with every fuse as Electron ships it: inverted here. */
export async function writeStandInRuntime(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, "locales"), { recursive: true });
  await mkdir(join(folder, "resources"));
  for (const locale of ["en-GB", "en-US", "fr"])
    await writeFile(join(folder, "locales", `${locale}.pak`), "");
  for (const name of ["LICENSE", "LICENSES.chromium.html"]) await writeFile(join(folder, name), name);
  await writeFile(join(folder, "version"), version);
  const shipped = [..."10111011"].map((state) => state.charCodeAt(0));
  const wire = Buffer.from([WIRE_VERSION, FUSES, ...shipped]);
  await writeFile(join(folder, "electron"), Buffer.concat([Buffer.from(SENTINEL), wire]));
  await chmod(join(folder, "electron"), 0o755);
}

/** The state of each fuse, in the wire's order. */
export async function fuseStates(executable: string): Promise<readonly (boolean | undefined)[]> {
  const bytes = await readFile(executable);
  const start = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return [...bytes.subarray(start, start + FUSES)].map((state) => STATES[state]);
}
