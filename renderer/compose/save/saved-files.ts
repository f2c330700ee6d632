import type { Format, SavedNoteRecord } from "../../../electron/contract/api.ts";
import { briefOf, type Session } from "../../document/session.ts";

/** The files of the brief's newest saved note. */
export interface SavedFiles {
  readonly records: readonly SavedNoteRecord[];
  /** The PDF where there is one. */
  readonly first: SavedNoteRecord;
  /** The brief or the dossier is another than the note was made from. */
  readonly isChanged: boolean;
}

/** Null before a note was saved from the brief. */
export function savedFiles(session: Session): SavedFiles | null {
  const [newest] = session.records;
  if (!newest) return null;
  const records = session.records
    .filter(({ savedAt }) => savedAt === newest.savedAt)
    .toSorted((left, right) => ORDER.indexOf(left.format) - ORDER.indexOf(right.format));
  return { records, first: records[0] ?? newest, isChanged: isChanged(session, newest) };
}

const ORDER: readonly Format[] = ["pdf", "docx"];

function isChanged(session: Session, { dossierRevision }: SavedNoteRecord): boolean {
  if (dossierRevision !== session.opened.revision || session.savedBrief === null) return true;
  return JSON.stringify(briefOf(session)) !== session.savedBrief;
}

/** `Call.pdf and .docx`: the second of two files of one name by its extension alone. */
export function fileNames([first, ...others]: readonly SavedNoteRecord[], and: string): string {
  if (!first) return "";
  const base = first.fileName.replace(/\.[^.]*$/, "");
  const names = others.map(({ fileName }) =>
    fileName.startsWith(`${base}.`) ? fileName.slice(base.length) : fileName,
  );
  return [first.fileName, ...names].join(and);
}
