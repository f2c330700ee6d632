import { type Dispatch, useState } from "react";
import type { TopicView } from "../../../electron/contract/api.ts";
import { LIST_KEYS } from "../../app/platform.ts";
import type { ContentAction } from "../../document/document-reducer.ts";
import { isTaken, type Session } from "../../document/session.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { TopicItem } from "./topic-item.tsx";
import { type Reveal, useReveal } from "./use-reveal.ts";
import { useTopicDrag } from "./use-topic-drag.ts";
import "./topics.css";

interface TopicsListProps {
  readonly session: Session;
  readonly reveal: Reveal | null;
  readonly dispatch: Dispatch<ContentAction>;
}

function ChooseAll({ session, dispatch }: Omit<TopicsListProps, "reveal">) {
  const chosen = session.rows.filter(isTaken).length;
  return (
    <div className="topics-tools">
      <span className="quiet">{text.chosenTopics(chosen, session.rows.length)}</span>
      <span>
        <Button look="quiet" onPress={() => dispatch({ type: "everyTopicChosen", chosen: true })}>
          {text.allTopics}
        </Button>
        <Button look="quiet" onPress={() => dispatch({ type: "everyTopicChosen", chosen: false })}>
          {text.noTopicsChosen}
        </Button>
      </span>
    </div>
  );
}

function withMember(set: ReadonlySet<string>, member: string, present: boolean): ReadonlySet<string> {
  const others = [...set].filter((each) => each !== member);
  return new Set(present ? [...others, member] : others);
}

export function TopicsList({ session, reveal, dispatch }: TopicsListProps) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [announcement, setAnnouncement] = useState("");
  useReveal(reveal, setExpanded);
  const topics = new Map(session.opened.dossier.topics.map((topic) => [topic.id, topic]));
  const move = (topic: TopicView, position: number) => {
    if (position < 0 || position >= session.rows.length) return;
    dispatch({ type: "topicMoved", topic: topic.id, position });
    setAnnouncement(text.moved(topic.title, position + 1, session.rows.length));
  };
  const order = session.rows.map((row) => row.topic);
  const drag = useTopicDrag(order, (id, position) => {
    const topic = topics.get(id);
    if (topic) move(topic, position);
  });
  if (session.rows.length === 0) return <p className="quiet">{text.noTopics}</p>;
  return (
    <>
      <ChooseAll session={session} dispatch={dispatch} />
      <ol className="topics">
        {session.rows.map((row, position) => {
          const topic = topics.get(row.topic);
          return (
            topic && (
              <TopicItem
                key={row.topic}
                session={session}
                row={row}
                topic={topic}
                position={position}
                expanded={expanded.has(row.topic)}
                onExpand={(id, open) => setExpanded(withMember(expanded, id, open))}
                onMove={move}
                drag={drag}
                dispatch={dispatch}
              />
            )
          );
        })}
      </ol>
      <p className="topics-hint quiet small">{text.moveHint(LIST_KEYS.up, LIST_KEYS.down)}</p>
      <span className="only-heard" role="status">
        {announcement}
      </span>
    </>
  );
}
