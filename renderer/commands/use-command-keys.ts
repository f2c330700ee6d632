import { useEffect } from "react";
import { IS_APPLE } from "../app/platform.ts";
import { useBridge } from "../bridge/bridge.ts";
import { useCommandRegistry } from "./command-registry.tsx";
import { commandOfKey } from "./keys.ts";

/** Commands that a code editor does itself. */
const KEPT_BY_EDITORS = new Set(["undo", "redo", "find-here"]);

function isInCodeEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".cm-editor") !== null;
}

/** Runs commands by keys and by the menu bar. Keys are taken here first, so that the menu does not run them again. */
export function useCommandKeys(): void {
  const bridge = useBridge();
  const registry = useCommandRegistry();
  useEffect(() => bridge.on("command", (command) => void registry.run(command)), [bridge, registry]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOfKey(event, IS_APPLE);
      if (!command || (isInCodeEditor(event.target) && KEPT_BY_EDITORS.has(command))) return;
      if (!registry.isEnabled(command)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat || command === "undo" || command === "redo") registry.run(command);
    };
    // Before the fields, whose own undo would leave the brief behind.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [registry]);
}
