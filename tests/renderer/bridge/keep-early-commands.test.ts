import { expect, test } from "vitest";
import type { Bridge, MenuCommand } from "../../../electron/contract/api.ts";
import { keepEarlyCommands } from "../../../renderer/bridge/keep-early-commands.ts";

test("commands that come before anyone listens reach the first who does, once", () => {
  const listeners = new Set<(command: MenuCommand) => void>();
  const say = (command: MenuCommand) => {
    for (const listener of listeners) listener(command);
  };
  const on = (_event: string, listener: (command: MenuCommand) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const bridge = keepEarlyCommands({ on } as unknown as Bridge);
  const heard: MenuCommand[] = [];
  say("open-dossier");
  bridge.on("command", (command) => heard.push(command));
  say("save-pdf");
  bridge.on("command", () => undefined);
  expect(heard).toEqual(["open-dossier", "save-pdf"]);
});
