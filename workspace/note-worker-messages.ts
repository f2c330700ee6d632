import type { Note, NoteRequest, Stage } from "../core/note/note.ts";
import type { Result } from "../core/problem/result.ts";

/** What the worker is started with. */
export interface WorkerData {
  /** Folder of the fonts. */
  readonly fonts: string;
  /** Folder of the hyphenation patterns. */
  readonly hyphenation: string;
}

export interface WorkRequest {
  readonly job: string;
  readonly request: NoteRequest;
}

export type WorkReply =
  | { readonly type: "stage"; readonly job: string; readonly stage: Stage }
  | { readonly type: "done"; readonly job: string; readonly result: Result<Note> };
