import type { SavedNoteRecord } from "../../electron/contract/briefs.ts";
import { timeWords } from "../drafts/time-words.ts";
import { text } from "../text/text.ts";
import "./note-records.css";

interface NoteRecordsProps {
  /** The newest first. */
  readonly records: readonly SavedNoteRecord[];
}

/** As many digits as tell two files apart at a glance. */
const SHOWN_DIGITS = 12;

/** The notes that were saved from a brief: what was made, when, and the beginning of its fingerprint. */
export function NoteRecords({ records }: NoteRecordsProps) {
  if (records.length === 0) return <p className="quiet">{text.noSavedNotes}</p>;
  return (
    <ul className="note-records">
      {records.map(({ id, savedAt, format, fileName, pages, marking, sha256 }) => (
        <li key={id} className="note-record">
          <span className="note-record-name" dir="auto">
            {fileName}
          </span>
          <span className="quiet small">
            {[timeWords(savedAt, Date.now()), text.formatNames[format], text.recordPages(pages)].join(" · ")}
          </span>
          <span className="quiet small" dir="auto">
            {marking}
          </span>
          <span className="quiet small">
            {text.fingerprint} <code>{sha256.slice(0, SHOWN_DIGITS)}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
