import type { ReactNode } from "react";
import { TreeItem, TreeItemContent } from "react-aria-components";
import { text } from "../../text/text.ts";
import { RowChevron } from "../row-chevron.tsx";
import { Highlight } from "./highlight.tsx";
import { RowCheck } from "./row-check.tsx";
import type { TreeTopic } from "./tree-model.ts";

interface TopicRowProps {
  readonly row: TreeTopic;
  readonly words: readonly string[];
  readonly isReadOnly: boolean;
  readonly onTick: (topic: string, isTaken: boolean) => void;
  readonly children: ReactNode;
}

/** The id of a topic's row in the tree; statements have their own ids. */
export function topicKey(topic: string): string {
  return `topic ${topic}`;
}

export function TopicRow({ row, words, isReadOnly, onTick, children }: TopicRowProps) {
  const { topic, state, chosen, overdue } = row;
  const counts = text.topicCounts(chosen, topic.entries.length, overdue);
  return (
    <TreeItem id={topicKey(topic.id)} className="tree-row topic-row" textValue={`${topic.title}, ${counts}`}>
      <TreeItemContent>
        <RowChevron row={topicKey(topic.id)} title={topic.title} className="tree-chevron" />
        <RowCheck
          label={text.takeTopic(topic.title)}
          state={state}
          isDisabled={isReadOnly}
          onChange={() => onTick(topic.id, state !== "all")}
        />
        <span className="topic-row-title" dir="auto" title={topic.title}>
          <Highlight text={topic.title} words={words} />
        </span>
        <span className="topic-row-counts">
          {text.topicChosen(chosen, topic.entries.length)}
          {overdue > 0 && <span className="topic-row-overdue"> · {text.topicOverdue(overdue)}</span>}
        </span>
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}
