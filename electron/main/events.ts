import type { BrowserWindow } from "electron";
import type { Events } from "../contract/api.ts";
import { eventChannel } from "../contract/channels.ts";

export type SendEvent = <Name extends keyof Events>(name: Name, value: Events[Name]) => void;

/** Tells the window something; a window that has closed misses nothing. */
export function eventSender(window: () => BrowserWindow | null): SendEvent {
  return (name, value) => {
    const target = window();
    if (target && !target.isDestroyed()) target.webContents.send(eventChannel(name), value);
  };
}
