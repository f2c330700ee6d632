import type { Dispatch, KeyboardEvent } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { TopicView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { SessionAction } from "../compose-reducer.ts";
import { isTaken, type Session, type TopicRow } from "../compose-state.ts";
import { topicDomId } from "../entry-dom.ts";
import { TopicEntries } from "./topic-entries.tsx";
import type { TopicDrag } from "./use-topic-drag.ts";

interface TopicItemProps {
  readonly session: Session;
  readonly row: TopicRow;
  readonly topic: TopicView;
  readonly position: number;
  readonly expanded: boolean;
  readonly onExpand: (topic: string, expanded: boolean) => void;
  readonly onMove: (topic: TopicView, position: number) => void;
  readonly drag: TopicDrag;
  readonly dispatch: Dispatch<SessionAction>;
}

type MoveProps = Pick<TopicItemProps, "topic" | "position" | "onMove" | "session">;

/** Out of the tab order: keys move a topic with Alt and an arrow, without four more stops for each. */
function MoveButtons({ topic, position, onMove, session }: MoveProps) {
  return (
    <span className="topic-moves">
      <Button
        look="icon"
        excludeFromTabOrder
        isDisabled={position === 0}
        aria-label={text.moveUp(topic.title)}
        onPress={() => onMove(topic, position - 1)}
      >
        <Icon name="up" />
      </Button>
      <Button
        look="icon"
        excludeFromTabOrder
        isDisabled={position === session.rows.length - 1}
        aria-label={text.moveDown(topic.title)}
        onPress={() => onMove(topic, position + 1)}
      >
        <Icon name="down" />
      </Button>
    </span>
  );
}

function TopicHead(props: TopicItemProps) {
  const { row, topic, expanded, onExpand, drag, dispatch } = props;
  const all = topic.entries.length;
  const taken = isTaken(row) ? (row.entries?.length ?? all) : all;
  const listId = `${topicDomId(topic.id)}-entries`;
  return (
    <div className="topic-head" {...drag.handleProps(topic.id)}>
      <span className="topic-grip" title={text.dragTopic(topic.title)}>
        <Icon name="grip" />
      </span>
      <Check
        checked={isTaken(row)}
        label={topic.title}
        onChange={(chosen) => dispatch({ type: "topicChosen", topic: topic.id, chosen })}
      />
      <AriaButton
        className="topic-name"
        aria-expanded={expanded}
        aria-controls={expanded ? listId : undefined}
        onPress={() => onExpand(topic.id, !expanded)}
      >
        <span className="topic-title">{topic.title}</span>
        <span className="quiet small">{text.entriesChosen(taken, all)}</span>
        <span className="topic-chevron">
          <Icon name="chevron" />
        </span>
      </AriaButton>
      <MoveButtons {...props} />
    </div>
  );
}

export function TopicItem(props: TopicItemProps) {
  const { session, row, topic, position, expanded, onMove, drag, dispatch } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(topic, position + (event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    <li
      className="topic"
      id={topicDomId(topic.id)}
      data-chosen={isTaken(row) || undefined}
      data-expanded={expanded || undefined}
      data-drop={drag.markFor(position)}
      onKeyDownCapture={onKeyDown}
      {...drag.targetProps(position)}
    >
      <TopicHead {...props} />
      {expanded && (
        <div id={`${topicDomId(topic.id)}-entries`}>
          <TopicEntries session={session} row={row} topic={topic} dispatch={dispatch} />
        </div>
      )}
    </li>
  );
}
