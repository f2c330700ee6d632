import { type DragEvent, useState } from "react";
import { type DropTarget, dropPosition, type Edge, edgeAt } from "./drop-position.ts";

export interface TopicDrag {
  readonly handleProps: (topic: string) => {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  readonly targetProps: (position: number) => {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
  readonly markFor: (position: number) => Edge | undefined;
}

const KIND = "application/x-attache-topic";

/** Reordering by mouse. By keys a topic moves with Alt and an arrow. */
export function useTopicDrag(
  order: readonly string[],
  onDropped: (topic: string, position: number) => void,
): TopicDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<DropTarget | null>(null);
  const end = () => {
    setDragged(null);
    setTarget(null);
  };
  return {
    handleProps: (topic) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.setData(KIND, topic);
        event.dataTransfer.effectAllowed = "move";
        setDragged(topic);
      },
      onDragEnd: end,
    }),
    targetProps: (position) => ({
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        setTarget({ position, edge: edgeAt(event.clientY, box.top, box.height) });
      },
      onDrop: (event) => {
        if (dragged === null || target === null) return;
        event.preventDefault();
        onDropped(dragged, dropPosition(order.indexOf(dragged), target));
        end();
      },
    }),
    markFor: (position) => (target?.position === position ? target.edge : undefined),
  };
}
