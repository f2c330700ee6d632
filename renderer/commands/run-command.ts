import type { Command } from "../../electron/contract/commands.ts";
import { rescueFocus } from "../ui/rescue-focus.ts";
import type { CommandRegistry } from "./command-registry.tsx";

/** Runs a command, after which some element has the focus whatever the command took away. */
export function runAndKeepFocus(registry: CommandRegistry, command: Command): void {
  if (registry.run(command)) rescueFocus();
}
