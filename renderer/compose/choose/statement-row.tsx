import { TreeItem, TreeItemContent } from "react-aria-components";
import type { EntryView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { entryLabel } from "./entry-label.ts";
import type { EntryMark } from "./entry-marks.ts";
import { Highlight } from "./highlight.tsx";
import { MarkList } from "./mark-list.tsx";
import { RowCheck } from "./row-check.tsx";

interface StatementRowProps {
  readonly entry: EntryView;
  readonly isChosen: boolean;
  readonly marks: readonly EntryMark[];
  readonly words: readonly string[];
  readonly isReadOnly: boolean;
  readonly onTick: (entry: string, isTaken: boolean) => void;
}

/** Two lines at most: what kind of statement it is, and how it begins. */
export function StatementRow({ entry, isChosen, marks, words, isReadOnly, onTick }: StatementRowProps) {
  const label = entryLabel(entry);
  const isOut = isChosen && marks.some(({ weight }) => weight === "out");
  const heard = [
    label,
    entry.text,
    isChosen ? text.inTheNote : text.notInTheNote,
    ...marks.map((mark) => mark.words),
  ];
  return (
    <TreeItem
      id={entry.id}
      className="tree-row statement-row"
      data-out={isOut || undefined}
      textValue={heard.join(". ")}
    >
      <TreeItemContent>
        <RowCheck
          label={text.takeStatement(entry.text)}
          state={isChosen ? "all" : "none"}
          isDisabled={isReadOnly}
          onChange={() => onTick(entry.id, !isChosen)}
        />
        <span className="statement-row-words">
          <span className="statement-row-head">
            <span className="statement-row-kind">{label}</span>
            <MarkList marks={marks} />
          </span>
          <span className="statement-row-text" dir="auto">
            <Highlight text={entry.text} words={words} />
          </span>
        </span>
      </TreeItemContent>
    </TreeItem>
  );
}
