/** What the note worker is started with. */
export interface NoteWorkerData {
  /** Folder of the fonts. */
  readonly fonts: string;
  /** Folder of the hyphenation patterns. */
  readonly hyphenation: string;
}
