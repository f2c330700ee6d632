import type { BrowserWindow } from "electron";
import type { Events } from "../contract/api.ts";
import { eventChannel } from "../contract/channels.ts";

export type SendEvent = <Name extends keyof Events>(name: Name, value: Events[Name]) => void;

/** Sends events to the window; does nothing once the window is closed. */
export function eventSender(window: () => BrowserWindow | null): SendEvent {
  return (name, value) => {
    const target = window();
    if (target && !target.isDestroyed()) target.webContents.send(eventChannel(name), value);
  };
}
