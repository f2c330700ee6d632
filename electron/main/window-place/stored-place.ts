import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { WindowPlace } from "./window-place.ts";

/** No desktop is larger in either direction; a file with more was damaged. */
const FAR = 100_000;

const length = z.number().int().min(1).max(FAR);
const offset = z.number().int().min(-FAR).max(FAR);

const placeSchema = z.object({
  bounds: z.object({ x: offset, y: offset, width: length, height: length }),
  isMaximised: z.boolean(),
});

/** Null where the window was never placed, and where the file is damaged: nothing depends on it. */
export function readPlace(file: string): WindowPlace | null {
  try {
    const found = placeSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}

/** At once, because the program may be ending. A disk that refuses costs the place, and no more. */
export function writePlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify(place)}\n`);
    renameSync(`${file}.new`, file);
  } catch {}
}
