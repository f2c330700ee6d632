import { stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { z } from "zod";
import { SAVED_BRIEF_LIMITS } from "../core/limits/limits.ts";
import { readRegularFile } from "./read-regular-file.ts";
import { saveWhole } from "./save-whole.ts";

/** The folder in which a person saved a note last, remembered from one start to the next. */
export interface NoteFolder {
  /** Null where none is remembered, or it is no longer there. */
  read(): Promise<string | null>;
  keep(folder: string): Promise<void>;
}

const schema = z.strictObject({
  version: z.literal(1),
  folder: z.string().max(SAVED_BRIEF_LIMITS.path).refine(isAbsolute),
});

/** `file` holds the record. One that cannot be read or written counts as none: the dialog asks for the folder anyway. */
export function createNoteFolder(file: string): NoteFolder {
  let latest: string | null = null;
  return {
    async read() {
      const folder = latest ?? (await remembered(file));
      if (folder === null) return null;
      const state = await stat(folder).catch(() => undefined);
      return state?.isDirectory() ? folder : null;
    },
    async keep(folder) {
      if (folder === latest) return;
      latest = folder;
      const text = JSON.stringify({ version: 1, folder });
      await saveWhole(file, new TextEncoder().encode(text));
    },
  };
}

async function remembered(file: string): Promise<string | null> {
  try {
    const bytes = await readRegularFile(file, SAVED_BRIEF_LIMITS.recordBytes);
    if (typeof bytes === "string") return null;
    const read = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.data.folder : null;
  } catch {
    return null;
  }
}
