import type { CloneCodec } from "./clone-codec.ts";
import type { WorldBridge } from "./world-bridge.ts";

/** What the preload's world and the stand-in's process say to each other, as encoded text. */
export type FromPage = readonly [kind: "invoke", id: number, channel: string, args: readonly unknown[]];
export type ToPage =
  | readonly [kind: "reply", id: number, ok: boolean, value: unknown]
  | readonly [kind: "event", channel: string, args: readonly unknown[]];

interface World {
  /** Gives text to the stand-in's process. */
  readonly say: (text: string) => void;
  readonly hear: (listener: (text: string) => void) => void;
}

/**
 * The `require` of a sandboxed preload: Electron's renderer half and nothing else.
 * Self-contained: its source text is put into the isolated world.
 */
export function createPreloadRequire(world: World, codec: CloneCodec, bridge: WorldBridge) {
  const waiting = new Map<number, (ok: boolean, value: unknown) => void>();
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>();
  // Answers to a page that was there before must not be taken for one's own; Electron sends each to the frame that asked.
  let calls = Math.floor(Math.random() * 2 ** 40);

  world.hear((text) => {
    const message = codec.decode(text) as ToPage;
    if (message[0] === "reply") waiting.get(message[1])?.(message[2], message[3]);
    else for (const listener of listeners.get(message[1]) ?? []) listener({}, ...message[2]);
  });

  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => bridge.expose(name, value) },
    /** A page cannot make a file that lies on a disk. */
    webUtils: { getPathForFile: () => "" },
    ipcRenderer: {
      on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
      invoke(channel: string, ...args: unknown[]) {
        calls += 1;
        const id = calls;
        const text = codec.encode(["invoke", id, channel, args]);
        return new Promise((resolve, reject) => {
          waiting.set(id, (ok, value) => {
            waiting.delete(id);
            if (ok) resolve(value);
            else reject(new Error(`Error invoking remote method '${channel}': ${String(value)}`));
          });
          world.say(text);
        });
      },
    },
  };

  return (name: string): unknown => {
    if (name === "electron") return electron;
    throw new Error(`module not found: ${name}`);
  };
}
