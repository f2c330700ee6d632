import { type Dispatch, useMemo } from "react";
import { useAnnounce } from "../../../app/announcements.tsx";
import type { ContentAction } from "../../../document/document-reducer.ts";
import { text } from "../../../text/text.ts";
import type { StepUndo } from "../use-step-undo.ts";
import type { OutlinePlace } from "./outline-model.ts";

/** Where a row goes: steps up or down, an end, or a place counted from 0. */
export type Move = "up" | "down" | "top" | "bottom" | number;

export interface OutlineActions {
  readonly move: (place: OutlinePlace, to: Move) => void;
  readonly takeOut: (place: OutlinePlace) => void;
}

function positionOf({ key, siblings }: OutlinePlace, to: Move): number {
  if (typeof to === "number") return to;
  const now = siblings.indexOf(key);
  const last = siblings.length - 1;
  const wanted = { up: now - 1, down: now + 1, top: 0, bottom: last }[to];
  return Math.max(0, Math.min(wanted, last));
}

export function useOutlineActions(edit: Dispatch<ContentAction>, stepUndo: StepUndo): OutlineActions {
  const announce = useAnnounce();
  return useMemo(
    () => ({
      move(place, to) {
        const { key, topic, entry, title, siblings } = place;
        const position = positionOf(place, to);
        if (position === siblings.indexOf(key)) return;
        edit(
          entry
            ? { type: "entryMoved", topic: topic.id, entry: entry.entry.id, position }
            : { type: "topicMoved", topic: topic.id, position },
        );
        announce(text.moved(title, position + 1, siblings.length));
      },
      takeOut({ topic, entry, title }) {
        const run = stepUndo(() => edit({ type: "rowRestored", row: topic.row }));
        edit(
          entry
            ? { type: "entryChosen", topic: topic.id, entry: entry.entry.id, chosen: false }
            : { type: "topicChosen", topic: topic.id, chosen: false },
        );
        announce(text.tookOutOf(title), [{ label: text.undo, run }]);
      },
    }),
    [edit, stepUndo, announce],
  );
}
