import type { SavedNoteRecord } from "../../electron/contract/briefs.ts";
import type { NoteChange, NoteComparison, WordRun } from "../../electron/contract/notes.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { useComparison } from "./use-comparison.ts";
import "./comparison-dialog.css";

function Heard({ words }: { readonly words: string }) {
  return <span className="only-heard">{words}</span>;
}

/** What is gone and what is new, each with its sign, and with words for whoever does not see it. */
function Run({ run: { side, text: words } }: { readonly run: WordRun }) {
  if (side === "both") return <>{words}</>;
  const [Mark, said] =
    side === "before"
      ? (["del", text.comparison.wasThere] as const)
      : (["ins", text.comparison.isNew] as const);
  return (
    <Mark>
      <Heard words={said.start} />
      {words}
      <Heard words={said.end} />
    </Mark>
  );
}

function runsOf(change: NoteChange): readonly WordRun[] {
  if (change.type === "changed") return change.words;
  return [{ side: change.type === "added" ? "now" : "before", text: change.text }];
}

function Change({ change }: { readonly change: NoteChange }) {
  return (
    <li className={`comparison-change comparison-${change.type}`}>
      <span className="comparison-head">
        <strong>{text.comparison.types[change.type]}</strong>
        {change.heading !== "" && (
          <span className="quiet small">
            {text.comparison.under} <bdi>{change.heading}</bdi>
          </span>
        )}
      </span>
      <p dir="auto">
        {runsOf(change).map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison never move
          <Run key={index} run={run} />
        ))}
      </p>
    </li>
  );
}

function Changes({ comparison: { changes, moved, hidden } }: { readonly comparison: NoteComparison }) {
  const words = text.comparison;
  return (
    <>
      <p role="status">{changes.length === 0 ? words.same : words.count(changes.length + hidden)}</p>
      {moved > 0 && <p>{words.moved(moved)}</p>}
      <ul className="comparison-changes">
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the changes of one comparison never move
          <Change key={index} change={change} />
        ))}
      </ul>
      {hidden > 0 && <p className="quiet">{words.hidden(hidden)}</p>}
    </>
  );
}

interface ComparisonDialogProps {
  readonly record: SavedNoteRecord;
  readonly onClose: () => void;
}

/** A saved note beside one that is made from its brief today: what was added, removed and changed. */
export function ComparisonDialog({ record, onClose }: ComparisonDialogProps) {
  const result = useComparison(record.id);
  return (
    <Dialog
      title={text.comparison.title(record.fileName)}
      size="wide"
      onClose={onClose}
      answers={
        <Button look="main" onPress={onClose}>
          {text.comparison.close}
        </Button>
      }
    >
      {result === undefined && <p role="status">{text.comparison.comparing}</p>}
      {result && !result.ok && <p role="alert">{text.recordFailed.compare}</p>}
      {result && result.problems.length > 0 && <ProblemList problems={result.problems} />}
      {result?.ok && <Changes comparison={result.value} />}
    </Dialog>
  );
}
