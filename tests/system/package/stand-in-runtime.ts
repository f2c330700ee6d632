import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const WIRE_VERSION = 1;

/** Each fuse as we do not want it but for the last, which @electron/fuses 1.8.0 cannot set. */
const SHIPPED = "101110111";

/** A folder that looks like an unpacked Electron 45 for Linux. */
export async function writeStandInRuntime(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, "locales"), { recursive: true });
  await mkdir(join(folder, "resources"));
  for (const locale of ["en-GB", "en-US", "fr"])
    await writeFile(join(folder, "locales", `${locale}.pak`), "");
  for (const name of ["LICENSE", "LICENSES.chromium.html"]) await writeFile(join(folder, name), name);
  await writeFile(join(folder, "version"), version);
  await writeFile(join(folder, "electron"), withWire(SHIPPED));
  await chmod(join(folder, "electron"), 0o755);
}

/** The bytes of an executable with these fuses: `0` off, `1` on, `r` removed. */
export function withWire(states: string): Buffer {
  return Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([WIRE_VERSION, states.length]),
    Buffer.from(states, "latin1"),
  ]);
}
