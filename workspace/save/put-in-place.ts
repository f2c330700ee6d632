import { errorCode, stateOf } from "./disk.ts";
import type { SaveSettings } from "./save-settings.ts";

/** Milliseconds to wait before each further try. A virus scanner or a preview lets go of a file that soon. */
const DELAYS = [20, 50, 100, 200, 400];
const IN_USE = new Set(["EBUSY", "EPERM", "EACCES"]);

/**
 * Renames over a file that may be open elsewhere for a moment, which Windows refuses. A share may report trouble
 * after the file was renamed: then it is in its place.
 */
export async function putInPlace(from: string, to: string, settings: SaveSettings): Promise<void> {
  const { disk, delay } = settings;
  const { ino } = await disk.state(from);
  for (let round = 0; ; round += 1) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if ((await stateOf(disk, from)) === undefined && (await stateOf(disk, to))?.ino === ino) return;
      const wait = DELAYS[round];
      if (wait === undefined || !IN_USE.has(errorCode(error) ?? "")) throw error;
      await delay(wait);
    }
  }
}
