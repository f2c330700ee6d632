import { type Dispatch, type KeyboardEvent, useRef } from "react";
import { useDrag, useDrop } from "react-aria";
import { Button as AriaButton } from "react-aria-components";
import type { TopicView } from "../../../electron/contract/api.ts";
import type { ContentAction } from "../../document/document-reducer.ts";
import { isTaken, type Session, type TopicRow } from "../../document/session.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Icon } from "../../ui/icon.tsx";
import { topicDomId } from "../entry-dom.ts";
import { TopicEntries } from "./topic-entries.tsx";
import { TOPIC_TYPE, type TopicDrag } from "./use-topic-drag.ts";

interface TopicItemProps {
  readonly session: Session;
  readonly row: TopicRow;
  readonly topic: TopicView;
  readonly position: number;
  readonly expanded: boolean;
  readonly onExpand: (topic: string, expanded: boolean) => void;
  readonly onMove: (topic: TopicView, position: number) => void;
  readonly drag: TopicDrag;
  readonly dispatch: Dispatch<ContentAction>;
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

/** Dragging by mouse begins anywhere on the head; by keyboard and screen reader, at the handle. */
function useTopicHandle(topic: TopicView, drag: TopicDrag) {
  const handle = useRef<HTMLButtonElement>(null);
  const { dragProps, dragButtonProps } = useDrag({
    hasDragButton: true,
    getItems: () => [{ [TOPIC_TYPE]: topic.id }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => drag.start(topic.id),
    onDragEnd: () => {
      drag.end();
      // React Aria leaves the focus on the drop target, which cannot keep it.
      requestAnimationFrame(() => handle.current?.focus({ preventScroll: true }));
    },
  });
  return { handle, dragProps, dragButtonProps };
}

function TopicHead(props: TopicItemProps) {
  const { row, topic, expanded, onExpand, drag, dispatch } = props;
  const { handle, dragProps, dragButtonProps } = useTopicHandle(topic, drag);
  const all = topic.entries.length;
  const taken = isTaken(row) ? (row.entries?.length ?? all) : all;
  const listId = `${topicDomId(topic.id)}-entries`;
  return (
    <div className="topic-head" {...dragProps}>
      <span className="topic-grip" title={text.dragTopic(topic.title)}>
        <AriaButton {...dragButtonProps} ref={handle} aria-label={text.dragTopic(topic.title)}>
          <Icon name="grip" />
        </AriaButton>
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

/** A dropped topic takes the place of the one that it is dropped on. */
function useTopicTarget(topic: TopicView, position: number, drag: TopicDrag) {
  const ref = useRef<HTMLLIElement>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (types) => (types.has(TOPIC_TYPE) && drag.dragged !== topic.id ? "move" : "cancel"),
    onDrop: () => drag.dropAt(position),
  });
  const isOffered = drag.dragged !== null && drag.dragged !== topic.id;
  const named = { tabIndex: -1, "aria-label": text.dropTopicAt(topic.title, position + 1) };
  return {
    ...dropProps,
    ...(isOffered ? named : {}),
    ref,
    "data-drop": isDropTarget ? drag.edgeOf(position) : undefined,
  };
}

export function TopicItem(props: TopicItemProps) {
  const { session, row, topic, position, expanded, onMove, drag, dispatch } = props;
  const target = useTopicTarget(topic, position, drag);
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
      onKeyDownCapture={onKeyDown}
      {...target}
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
