import { setTimeout as pause } from "node:timers/promises";
import type { Problem } from "../../../core/problem/problem.ts";
import { failure, type Result, success } from "../../../core/problem/result.ts";
import type { Events, NotesApi, SavedNoteRecord, SaveNotesRequest } from "../../../electron/contract/api.ts";
import type { NoteComparison, RemadeNote } from "../../../electron/contract/notes.ts";
import type { FakeBriefs } from "./fake-briefs.ts";
import { SAMPLE } from "./fake-dossier.ts";
import { pagesOf } from "./fake-pdf.ts";

const CANCELLED = failure<never>([
  { code: "cancelled", severity: "error", message: "the note was cancelled" },
]);

/** What the handlers need of the desk. */
interface NotesDesk {
  readonly calls: readonly { readonly method: string; readonly args: readonly unknown[] }[];
  readonly briefs: FakeBriefs;
  readonly saveProblems: readonly Problem[];
  readonly noteWarnings: readonly Problem[];
  readonly saveMs: number;
  readonly remade: RemadeNote;
  readonly comparison: NoteComparison;
  emit(event: "progress", value: Events["progress"]): Promise<void>;
}

/** The handlers of saved notes: every file goes to the same place under the name Call. */
export function notesApi(desk: () => NotesDesk): Omit<NotesApi, "preview" | "cancel"> {
  const done = async () => success(null, desk().noteWarnings);
  return {
    async saveNotes(request, formats) {
      const { saveProblems } = desk();
      if (saveProblems.length > 0) return failure(saveProblems);
      if (!(await isMade(desk(), request.job))) return CANCELLED;
      return remembered(desk(), request, formats);
    },
    openNote: done,
    showNote: done,
    printNote: done,
    copyNote: done,
    noteText: async () => success("Call"),
    remakeNote: async () => success(desk().remade),
    compareNote: async () => success(desk().comparison, desk().noteWarnings),
  };
}

async function isMade(desk: NotesDesk, job: string): Promise<boolean> {
  await desk.emit("progress", { job, stage: "layout" });
  const until = Date.now() + desk.saveMs;
  while (Date.now() < until) {
    if (desk.calls.some(({ method, args }) => method === "cancel" && args[0] === job)) return false;
    await pause(20);
  }
  return true;
}

function remembered(
  { briefs }: NotesDesk,
  { id, brief }: SaveNotesRequest,
  formats: readonly SavedNoteRecord["format"][],
): Result<readonly SavedNoteRecord[]> {
  const file = id === undefined ? undefined : briefs.files.get(id);
  const records = formats.map(
    (format): SavedNoteRecord => ({
      id: `${file?.id}-${file?.records.length}-${format}`,
      savedAt: Date.UTC(2026, 2, 4, 16, 2),
      format,
      fileName: `Call.${format}`,
      pages: pagesOf(brief),
      marking: "OFFICIAL",
      sha256: "0".repeat(64),
      dossierRevision: SAMPLE.revision,
      briefRevision: String(file?.revision),
    }),
  );
  file?.records.unshift(...records.toReversed());
  return success(records);
}
