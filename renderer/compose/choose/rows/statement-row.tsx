import { TreeItem, TreeItemContent } from "react-aria-components";
import { text } from "../../../text/text.ts";
import { entryLabel } from "../entry-label.ts";
import { Highlight } from "../highlight.tsx";
import type { StatementItem } from "../tree-items.ts";
import { MarkList } from "./mark-list.tsx";
import { RowCheck } from "./row-check.tsx";
import { useRowName, useStatementState } from "./use-row-states.ts";

interface StatementRowProps {
  readonly item: StatementItem;
  readonly words: readonly string[];
  readonly isReadOnly: boolean;
  readonly onTick: (entry: string, isTaken: boolean) => void;
}

function StatementContent({ item, words, isReadOnly, onTick }: StatementRowProps) {
  const { topic, entry } = item;
  const { isChosen, marks } = useStatementState(topic, entry);
  const label = entryLabel(entry);
  const isOut = isChosen && marks.some(({ weight }) => weight === "out");
  const heard = [
    label,
    entry.text,
    isChosen ? text.inTheNote : text.notInTheNote,
    ...marks.map((mark) => mark.words),
  ];
  const element = useRowName(heard.join(". "));
  return (
    <>
      <RowCheck
        label={text.takeStatement(entry.text)}
        state={isChosen ? "all" : "none"}
        isDisabled={isReadOnly}
        onChange={() => onTick(entry.id, !isChosen)}
      />
      <span className="statement-row-words" ref={element} data-out={isOut || undefined}>
        <span className="statement-row-head">
          <span className="statement-row-kind">{label}</span>
          <MarkList marks={marks} />
        </span>
        <span className="statement-row-text" dir="auto">
          <Highlight text={entry.text} words={words} />
        </span>
      </span>
    </>
  );
}

/** Two lines at most: what kind of statement it is, and how it begins. */
export function StatementRow(props: StatementRowProps) {
  const { entry } = props.item;
  return (
    <TreeItem
      id={entry.id}
      className="tree-row statement-row"
      textValue={`${entryLabel(entry)}. ${entry.text}`}
    >
      <TreeItemContent>
        <StatementContent {...props} />
      </TreeItemContent>
    </TreeItem>
  );
}
