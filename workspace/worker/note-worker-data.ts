/** Start data of the note worker (`workerData`). */
export interface NoteWorkerData {
  /** Folder of the fonts. */
  readonly fonts: string;
  /** Folder of the hyphenation patterns. */
  readonly hyphenation: string;
}
