import { useEffect } from "react";
import type { Command } from "../../electron/contract/commands.ts";
import { IS_APPLE } from "../app/platform.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { afterFrames } from "../ui/after-frames.ts";
import { isDialogOpen, isWindowCovered } from "../ui/modal.tsx";
import { type CommandRegistry, useCommandRegistry } from "./command-registry.tsx";
import { commandOfKey } from "./keys.ts";
import { runAndKeepFocus } from "./run-command.ts";

/** Commands that a code editor does itself. */
const KEPT_BY_EDITORS = new Set<Command>(["undo", "redo", "find-here", "show-keys"]);

/** Commands that show something, and change nothing behind a dialog. */
const HELP = new Set<Command>([
  "first-steps",
  "show-guide",
  "show-keys",
  "show-licences",
  "show-log",
  "show-about",
]);

/** Nothing is done behind a dialog, by keys or by the menu bar. */
function isHeldBack(command: Command): boolean {
  return isDialogOpen() && !HELP.has(command);
}

/** Keys belong to the palette and the help while they are open; the menu bar does not, and they give way to it. */
function isHeldBackFromKeys(command: Command): boolean {
  const isForFront = HELP.has(command) || command === "find-anything";
  return isHeldBack(command) || (isWindowCovered() && !isForFront);
}

function isInCodeEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".cm-editor") !== null;
}

/** The menu bar offers what can be done. */
function useReportedCommands(registry: CommandRegistry): void {
  const bridge = useBridge();
  useEffect(() => {
    const report = () => void call(bridge.reportCommands(registry.enabled()));
    report();
    return registry.subscribe(report);
  }, [bridge, registry]);
}

/** Runs commands by keys and by the menu bar. Keys are taken here first, so that the menu does not run them again. */
export function useCommandKeys(): void {
  const bridge = useBridge();
  const registry = useCommandRegistry();
  useReportedCommands(registry);
  useEffect(
    () =>
      bridge.on("command", (command) => {
        if (isHeldBack(command)) return;
        // After the palette or the help has given the focus back, so that the command has the last word on it.
        if (isWindowCovered()) afterFrames(() => runAndKeepFocus(registry, command));
        else runAndKeepFocus(registry, command);
      }),
    [bridge, registry],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOfKey(event, IS_APPLE);
      if (!command || (isInCodeEditor(event.target) && KEPT_BY_EDITORS.has(command))) return;
      if (!registry.isEnabled(command) || isHeldBackFromKeys(command)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat || command === "undo" || command === "redo") runAndKeepFocus(registry, command);
    };
    // Before the fields, whose own undo would leave the brief behind.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [registry]);
}
