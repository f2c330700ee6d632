import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Api, Bridge, Events } from "../contract/api.ts";
import { API_METHODS, EVENT_NAMES, eventChannel, methodChannel } from "../contract/channels.ts";

type Listener = (value: unknown) => void;

/** What arrived before the window listened, so that a command given at the start is not lost. */
const KEPT_EVENTS = 16;

const listeners = new Map<string, Set<Listener>>();
const waiting = new Map<string, unknown[]>();

for (const name of EVENT_NAMES) {
  listeners.set(name, new Set());
  waiting.set(name, []);
  ipcRenderer.on(eventChannel(name), (_event: IpcRendererEvent, value: unknown) => deliver(name, value));
}

function deliver(name: string, value: unknown): void {
  const heard = listeners.get(name);
  if (heard?.size) {
    for (const listener of heard) listener(value);
    return;
  }
  const kept = waiting.get(name);
  kept?.push(value);
  if (kept && kept.length > KEPT_EVENTS) kept.shift();
}

function on<Name extends keyof Events>(name: Name, listener: (value: Events[Name]) => void): () => void {
  const heard = listeners.get(name);
  if (!heard) throw new Error(`no such event: ${name}`);
  // One wrapper per subscription: the same function subscribed twice is two subscriptions.
  const entry: Listener = (value) => listener(value as Events[Name]);
  heard.add(entry);
  for (const value of waiting.get(name)?.splice(0) ?? []) entry(value);
  return () => {
    heard.delete(entry);
  };
}

const calls = Object.fromEntries(
  API_METHODS.map((method) => [
    method,
    (...args: readonly unknown[]) => ipcRenderer.invoke(methodChannel(method), ...args),
  ]),
) as unknown as Api;

contextBridge.exposeInMainWorld("attache", { ...calls, on } satisfies Bridge);
