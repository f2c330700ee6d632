import type { Bridge, Events, MenuCommand } from "../../electron/contract/api.ts";

/**
 * The main process may speak before the window has drawn itself: a brief that was double-clicked, say.
 * Commands that come before anyone listens wait for the first who does.
 */
export function keepEarlyCommands(bridge: Bridge): Bridge {
  const early: MenuCommand[] = [];
  const endKeeping = bridge.on("command", (command) => early.push(command));
  const handOver = (listener: (command: MenuCommand) => void) => {
    endKeeping();
    for (const command of early.splice(0)) listener(command);
  };
  const on = <Name extends keyof Events>(event: Name, listener: (value: Events[Name]) => void) => {
    if (event === "command") handOver(listener as (command: MenuCommand) => void);
    return bridge.on(event, listener);
  };
  return { ...bridge, on };
}
