import type { Dispatch } from "react";
import type { TopicView } from "../../../electron/contract/api.ts";
import type { ContentAction } from "../../document/document-reducer.ts";
import { isTaken, type Session, type TopicRow } from "../../document/session.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { EntryRow } from "./entry-row.tsx";

interface TopicEntriesProps {
  readonly session: Session;
  readonly row: TopicRow;
  readonly topic: TopicView;
  readonly dispatch: Dispatch<ContentAction>;
}

export function TopicEntries({ session, row, topic, dispatch }: TopicEntriesProps) {
  const taken = isTaken(row) ? row.entries && new Set(row.entries) : new Set<string>();
  if (topic.entries.length === 0) return <p className="topic-empty quiet">{text.noEntries}</p>;
  return (
    <div className="topic-entries">
      {topic.summary && <p className="topic-summary quiet">{topic.summary}</p>}
      <ul aria-label={text.showEntries(topic.title)}>
        {topic.entries.map((entry) => (
          <EntryRow
            key={entry.id}
            topic={topic.id}
            entry={entry}
            chosen={taken === undefined || taken.has(entry.id)}
            brief={session.brief}
            levels={session.opened.dossier.levels}
            dispatch={dispatch}
          />
        ))}
      </ul>
      {taken !== undefined && (
        <Button look="quiet" onPress={() => dispatch({ type: "everyEntryChosen", topic: topic.id })}>
          {text.chooseAllEntries}
        </Button>
      )}
    </div>
  );
}
