import { useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { SavedNoteRecord } from "../../electron/contract/briefs.ts";
import { timeWords } from "../drafts/time-words.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { ComparisonDialog } from "./comparison-dialog.tsx";
import { RECORD_ACTIONS, type RecordOutcome, useRecordActions } from "./use-record-actions.ts";
import "./note-records.css";

interface NoteRecordsProps {
  /** The newest first. */
  readonly records: readonly SavedNoteRecord[];
}

/** As many digits as tell two files apart at a glance. */
const SHOWN_DIGITS = 12;

function Digits({ label, hash }: { readonly label: string; readonly hash: string }) {
  return (
    <span className="quiet small">
      {label} <code>{hash.slice(0, SHOWN_DIGITS)}</code>
    </span>
  );
}

function RecordItem({ record }: { readonly record: SavedNoteRecord }) {
  const { id, savedAt, format, fileName, pages, marking, sha256, dossierRevision } = record;
  return (
    <ListBoxItem id={id} textValue={fileName} className="note-record">
      <span className="note-record-name" dir="auto">
        {fileName}
      </span>
      <span className="quiet small">
        {[timeWords(savedAt, Date.now()), text.formatNames[format], text.recordPages(pages)].join(" · ")}
      </span>
      <span className="quiet small" dir="auto">
        {marking}
      </span>
      <Digits label={text.fingerprint} hash={sha256} />
      <Digits label={text.madeFrom} hash={dossierRevision} />
    </ListBoxItem>
  );
}

/** The region stays, so that what comes into it is read out. */
function Outcome({ outcome }: { readonly outcome: RecordOutcome | null }) {
  return (
    <div role="status" className="note-records-outcome">
      {outcome && <p>{outcome.words}</p>}
      {outcome && outcome.problems.length > 0 && <ProblemList problems={outcome.problems} />}
    </div>
  );
}

/** The notes that were saved from a brief, and what can be done with the selected one. */
export function NoteRecords({ records }: NoteRecordsProps) {
  const actions = useRecordActions();
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = records.find(({ id }) => id === chosen) ?? records[0];
  if (selected === undefined) return <p className="quiet">{text.noSavedNotes}</p>;
  const outcome = actions.outcome?.record === selected.id ? actions.outcome : null;
  return (
    <>
      <ListBox
        aria-label={text.savedNotes}
        className="note-records"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[selected.id]}
        onSelectionChange={(keys) => setChosen(keys === "all" ? null : ([...keys].map(String)[0] ?? null))}
      >
        {records.map((record) => (
          <RecordItem key={record.id} record={record} />
        ))}
      </ListBox>
      <div className="note-records-actions">
        {RECORD_ACTIONS.map((action) => (
          <Button key={action} isPending={actions.isBusy} onPress={() => actions.run(action, selected)}>
            {text.recordActions[action]}
          </Button>
        ))}
      </div>
      <Outcome outcome={outcome} />
      {actions.compared && <ComparisonDialog record={actions.compared} onClose={actions.endComparing} />}
    </>
  );
}
