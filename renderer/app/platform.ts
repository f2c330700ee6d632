import { type Command, commandRow } from "../../electron/contract/commands.ts";
import { keysText } from "../commands/keys.ts";

/** Apple keyboards have a Command key where others have Control. */
export const IS_APPLE = /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys of a command as they are printed on this machine's keyboard; empty where it has none. */
export function keysOf(command: Command): string {
  const [keys] = commandRow(command).keys ?? [];
  return keys === undefined ? "" : keysText(keys, IS_APPLE);
}

/** Keys that lists take, which are no commands. */
export const LIST_KEYS = {
  up: keysText("Alt+↑", IS_APPLE),
  down: keysText("Alt+↓", IS_APPLE),
  top: keysText("Mod+Alt+↑", IS_APPLE),
  bottom: keysText("Mod+Alt+↓", IS_APPLE),
  out: IS_APPLE ? "⌫" : "Del",
} as const;
