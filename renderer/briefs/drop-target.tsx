import { useEffect, useRef, useState } from "react";
import type { Bridge } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import type { DocumentHandle } from "../document/use-document.ts";
import { text } from "../text/text.ts";
import type { Beginning } from "./start/use-beginning.ts";
import "./drop-target.css";

interface DropTargetProps {
  readonly document: DocumentHandle;
  readonly beginning: Beginning;
  readonly onOpened: () => void;
}

/** Whether files are dragged, and not a row or words of the window. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

function openDropped(bridge: Bridge, file: File, { document, beginning, onOpened }: DropTargetProps): void {
  if (!/\.attachebrief$/i.test(file.name)) {
    void beginning.begin(() => bridge.openDroppedDossier(file));
    return;
  }
  void document.open(() => bridge.openDroppedBrief(file)).then(onOpened);
}

/** Opens a dossier's folder or a saved brief that is dropped anywhere on the window. Each can be opened by keys as well. */
export function DropTarget(props: DropTargetProps) {
  const bridge = useBridge();
  const [isOver, setOver] = useState(false);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    // Each element that is entered comes before the one that is left.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) openDropped(bridge, file, latest.current);
    };
    const ended = new AbortController();
    const { signal } = ended;
    window.addEventListener("dragenter", enter, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("drop", drop, { signal });
    return () => ended.abort();
  }, [bridge]);
  return isOver ? <div className="drop-target">{text.dropHere}</div> : null;
}
