import { useEffect, useRef } from "react";
import type { MenuCommand } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import { commandOf } from "./commands.ts";
import { goToNextPane } from "./panes.ts";
import { isMainModifier } from "./platform.ts";

/** `menu` is unmistakable; what a key means may depend on the view. */
export type CommandOrigin = "menu" | "key";

function cyclePanes(event: KeyboardEvent): void {
  event.preventDefault();
  goToNextPane(event.shiftKey ? -1 : 1);
}

function commandFrom(event: KeyboardEvent): MenuCommand | undefined {
  if (!isMainModifier(event) || event.altKey) return undefined;
  return commandOf({ key: event.key, shift: event.shiftKey });
}

/** Keys are taken here first, so that the menu does not run the same command again. */
export function useCommands(run: (command: MenuCommand, origin: CommandOrigin) => void): void {
  const bridge = useBridge();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => bridge.on("command", (command) => latest.current(command, "menu")), [bridge]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "F6") return cyclePanes(event);
      const command = commandFrom(event);
      if (!command) return;
      event.preventDefault();
      if (!event.repeat) latest.current(command, "key");
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
