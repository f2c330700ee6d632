/** The edge of a topic that a dragged one is held over. */
export type Edge = "before" | "after";

export interface DropTarget {
  readonly position: number;
  readonly edge: Edge;
}

export function edgeAt(pointer: number, top: number, height: number): Edge {
  return pointer < top + height / 2 ? "before" : "after";
}

/** Where the dragged topic ends up once it has been taken out of its old place. */
export function dropPosition(from: number, target: DropTarget): number {
  const gap = target.edge === "before" ? target.position : target.position + 1;
  return gap > from ? gap - 1 : gap;
}
