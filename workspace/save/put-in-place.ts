import { errorCode, removeIfThere, stateOf } from "./disk.ts";
import type { SaveSettings } from "./save-settings.ts";

/** Milliseconds to wait before each retry. Virus scanners and previews release a file within that time. */
const DELAYS = [20, 50, 100, 200, 400];
const IN_USE = new Set(["EBUSY", "EPERM", "EACCES"]);

/**
 * Renames over a file that another program may have open, which Windows refuses. Errors that a share reports although the
 * file was renamed are ignored.
 */
export async function putInPlace(from: string, to: string, settings: SaveSettings): Promise<void> {
  const { disk } = settings;
  const { ino } = await disk.state(from);
  await whileInUse(settings, async () => {
    try {
      await disk.rename(from, to);
    } catch (error) {
      const isPlaced = (await stateOf(disk, from)) === undefined && (await stateOf(disk, to))?.ino === ino;
      if (!isPlaced) throw error;
    }
  });
}

/** Removes a file that another program may have open. */
export function removeInUse(path: string, settings: SaveSettings): Promise<void> {
  return whileInUse(settings, () => removeIfThere(settings.disk, path));
}

async function whileInUse(settings: SaveSettings, work: () => Promise<void>): Promise<void> {
  for (const wait of DELAYS) {
    try {
      await work();
      return;
    } catch (error) {
      if (!IN_USE.has(errorCode(error) ?? "")) throw error;
      await settings.delay(wait);
    }
  }
  await work();
}
