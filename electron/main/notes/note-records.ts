import type { SavedBrief, SavedNote } from "../../../core/brief/saved-brief.ts";
import type { BriefStore } from "../../../workspace/briefs/brief-store.ts";
import type { OpenBriefs } from "../briefs/open-briefs.ts";

/** A saved note, and whence it is known. */
export interface KnownNote {
  readonly note: SavedNote;
  /** This run of the program has saved it; else the file of a brief says so, which may come from anyone. */
  readonly isOwn: boolean;
}

export interface NoteOfBrief {
  readonly note: SavedNote;
  readonly saved: SavedBrief;
}

/** The notes that the window knows by the ids of their records. */
export interface NoteRecords {
  add(notes: readonly SavedNote[]): void;
  find(id: string): Promise<KnownNote | undefined>;
  /** The record in the file of an open brief. */
  findInBrief(id: string): Promise<NoteOfBrief | undefined>;
}

interface Dependencies {
  readonly briefs: Pick<BriefStore, "fileOf" | "find">;
  readonly openBriefs: Pick<OpenBriefs, "ids">;
}

export function createNoteRecords({ briefs, openBriefs }: Dependencies): NoteRecords {
  const own = new Map<string, SavedNote>();

  async function findInBrief(id: string): Promise<NoteOfBrief | undefined> {
    for (const brief of openBriefs.ids()) {
      const file = briefs.fileOf(brief);
      const found = file.ok ? await briefs.find(file.value) : file;
      if (!found.ok || found.value.type !== "document") continue;
      const { saved } = found.value;
      const note = saved.notes.find((each) => each.id === id);
      if (note) return { note, saved };
    }
    return undefined;
  }

  return {
    add(notes) {
      for (const note of notes) own.set(note.id, note);
    },
    async find(id) {
      const known = own.get(id);
      if (known) return { note: known, isOwn: true };
      const found = await findInBrief(id);
      return found && { note: found.note, isOwn: false };
    },
    findInBrief,
  };
}
