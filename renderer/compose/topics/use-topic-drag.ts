import { useState } from "react";

/** The edge of a drop target at which the line that shows the new place is drawn. */
type Edge = "before" | "after";

/** What the rows of the list share while a topic is dragged. */
export interface TopicDrag {
  /** The id of the dragged topic; null while none is dragged. */
  readonly dragged: string | null;
  start(topic: string): void;
  end(): void;
  /** Moves the dragged topic to a position, counted from 0; the topics in between move up or down by one. */
  dropAt(position: number): void;
  edgeOf(position: number): Edge;
}

/** The media type of a dragged topic. Topics accept nothing else. */
export const TOPIC_TYPE = "application/x-attache-topic";

/** Reordering by mouse, touch, keyboard and screen reader; React Aria handles the events. */
export function useTopicDrag(
  order: readonly string[],
  onDropped: (topic: string, position: number) => void,
): TopicDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  return {
    dragged,
    start: setDragged,
    end: () => setDragged(null),
    dropAt: (position) => {
      if (dragged !== null) onDropped(dragged, position);
    },
    edgeOf: (position) => (dragged !== null && order.indexOf(dragged) > position ? "before" : "after"),
  };
}
