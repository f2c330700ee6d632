import type { ReactNode } from "react";
import { TreeItem, TreeItemContent } from "react-aria-components";
import type { TopicView } from "../../../../electron/contract/api.ts";
import { text } from "../../../text/text.ts";
import { RowChevron } from "../../row-chevron.tsx";
import { Highlight } from "../highlight.tsx";
import { RowCheck } from "./row-check.tsx";
import { topicKey } from "./topic-key.ts";
import { useRowName, useTopicState } from "./use-row-states.ts";

interface TopicRowProps {
  readonly topic: TopicView;
  readonly words: readonly string[];
  readonly isReadOnly: boolean;
  readonly onTick: (topic: string, isTaken: boolean) => void;
}

function TopicContent({ topic, words, isReadOnly, onTick }: TopicRowProps) {
  const { state, chosen, overdue } = useTopicState(topic.id);
  const element = useRowName(`${topic.title}, ${text.topicCounts(chosen, topic.entries.length, overdue)}`);
  return (
    <>
      <RowChevron row={topicKey(topic.id)} title={topic.title} className="tree-chevron" />
      <RowCheck
        label={text.takeTopic(topic.title)}
        state={state}
        isDisabled={isReadOnly}
        onChange={() => onTick(topic.id, state !== "all")}
      />
      <span className="topic-row-title" dir="auto" title={topic.title} ref={element}>
        <Highlight text={topic.title} words={words} />
      </span>
      <span className="topic-row-counts">
        {text.topicChosen(chosen, topic.entries.length)}
        {overdue > 0 && <span className="topic-row-overdue"> · {text.topicOverdue(overdue)}</span>}
      </span>
    </>
  );
}

export function TopicRow({ children, ...props }: TopicRowProps & { readonly children: ReactNode }) {
  const { topic } = props;
  return (
    <TreeItem id={topicKey(topic.id)} className="tree-row topic-row" textValue={topic.title}>
      <TreeItemContent>
        <TopicContent {...props} />
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}
