import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import type { Api, Bridge, Events } from "../contract/api.ts";
import { API_METHODS, EVENT_NAMES, eventChannel, methodChannel } from "../contract/channels.ts";
import { createEventHub } from "./event-hub.ts";

const events = createEventHub(EVENT_NAMES);

for (const name of EVENT_NAMES) {
  ipcRenderer.on(eventChannel(name), (_event: IpcRendererEvent, value: unknown) =>
    events.deliver(name, value),
  );
}

function on<Name extends keyof Events>(name: Name, listener: (value: Events[Name]) => void): () => void {
  return events.on(name, (value) => listener(value as Events[Name]));
}

const calls = Object.fromEntries(
  API_METHODS.map((method) => [
    method,
    (...args: readonly unknown[]) => ipcRenderer.invoke(methodChannel(method), ...args),
  ]),
) as unknown as Api;

const openDroppedDossier: Bridge["openDroppedDossier"] = (file) =>
  calls.openDroppedDossier(file instanceof File ? webUtils.getPathForFile(file) : "");

const openDroppedBrief: Bridge["openDroppedBrief"] = (file) =>
  calls.openDroppedBrief(file instanceof File ? webUtils.getPathForFile(file) : "");

contextBridge.exposeInMainWorld("attache", {
  ...calls,
  openDroppedDossier,
  openDroppedBrief,
  on,
} satisfies Bridge);
