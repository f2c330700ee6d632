import { useState } from "react";
import type { EntryView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { entryLabel } from "../choose/entry-label.ts";
import { readableDate } from "../readable-date.ts";
import type { FindingActions } from "./finding-line-view.tsx";
import type { FindingLine } from "./finding-lines.ts";
import { excerpt } from "./name-subject.ts";
import { type SourceGroup, statementsBySource } from "./statements-by-source.ts";
import "./review-dialog.css";

interface ReviewDialogProps extends FindingActions {
  readonly line: FindingLine;
  readonly onClose: () => void;
}

interface StatementProps {
  readonly entry: EntryView;
  /** Undefined where statements cannot be taken out. */
  readonly chosen: boolean | undefined;
  readonly onChoose: (chosen: boolean) => void;
  readonly onShow: () => void;
}

function Statement({ entry, chosen, onChoose, onShow }: StatementProps) {
  const words = (
    <>
      <span className="quiet small">
        {entryLabel(entry)} · {text.reviewDue(readableDate(entry.reviewBy))}
      </span>
      <span dir="auto">{entry.text}</span>
    </>
  );
  return (
    <li className="review-statement">
      {chosen === undefined ? (
        <span className="review-words">{words}</span>
      ) : (
        <Check checked={chosen} onChange={onChoose}>
          <span className="review-words">{words}</span>
        </Check>
      )}
      <Button look="quiet" aria-label={text.showStatement(excerpt(entry.text))} onPress={onShow}>
        {text.showFinding}
      </Button>
    </li>
  );
}

interface GroupProps extends Pick<ReviewDialogProps, "onReveal" | "onClose"> {
  readonly group: SourceGroup;
  readonly chosen: ReadonlySet<string> | undefined;
  readonly choose: (ids: readonly string[], chosen: boolean) => void;
}

function SourceView({ group, chosen, choose, onReveal, onClose }: GroupProps) {
  return (
    <section>
      <h3 dir="auto">{group.source || text.withoutSource}</h3>
      <ul>
        {group.entries.map((entry) => (
          <Statement
            key={entry.id}
            entry={entry}
            chosen={chosen?.has(entry.id)}
            onChoose={(on) => choose([entry.id], on)}
            onShow={() => {
              onClose();
              onReveal({ type: "place", target: { entry: entry.id } });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

/** The statements of one line, by their sources, to be shown or taken out of the note. */
export function ReviewDialog({ line, onReveal, onTakeOut, onClose }: ReviewDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(line.isProposal ? line.entries.map(({ id }) => id) : []),
  );
  const takeOut = line.group === "left-out" ? undefined : onTakeOut;
  const choose = (ids: readonly string[], on: boolean) => {
    const others = [...chosen].filter((id) => !ids.includes(id));
    setChosen(new Set(on ? [...others, ...ids] : others));
  };
  const all = line.entries.map(({ id }) => id);
  return (
    <Dialog
      title={line.words}
      size="wide"
      onClose={onClose}
      answers={
        <>
          {takeOut && (
            <span className="dialog-apart">
              <Check checked={chosen.size === all.length} onChange={(on) => choose(all, on)}>
                {text.chooseAll}
              </Check>
            </span>
          )}
          <Button onPress={onClose}>{text.close}</Button>
          {takeOut && (
            <Button
              look="main"
              isDisabled={chosen.size === 0}
              onPress={() => {
                takeOut([...chosen]);
                onClose();
              }}
            >
              {text.takeOut(chosen.size)}
            </Button>
          )}
        </>
      }
    >
      {line.isProposal && <p className="quiet">{text.fitHint}</p>}
      <div className="review-list">
        {statementsBySource(line.entries).map((group) => (
          <SourceView
            key={group.source}
            group={group}
            chosen={takeOut && chosen}
            choose={choose}
            onReveal={onReveal}
            onClose={onClose}
          />
        ))}
      </div>
    </Dialog>
  );
}
