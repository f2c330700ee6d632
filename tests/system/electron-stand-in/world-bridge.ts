import type { CloneCodec, createCloneCodec } from "./clone-codec.ts";

export interface WorldBridge {
  expose(name: string, value: unknown): void;
}

interface Message {
  readonly from: string;
  readonly kind: "expose" | "call" | "settle";
  readonly id: number;
  readonly name: string;
  /** Encoded arguments, value or outcome. */
  readonly text: string;
}

/**
 * What Electron's contextBridge does between the page and the preload's isolated world: values are copied,
 * functions become proxies, promises stay promises. The worlds share the document alone, so the messages
 * are events on it, with text as their only content. Self-contained: its source text is put into both worlds.
 */
export function createWorldBridge(
  side: "page" | "preload",
  channel: string,
  makeCodec: typeof createCloneCodec,
): WorldBridge {
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const pending = new Map<number, (outcome: Outcome) => void>();
  const codec: CloneCodec = makeCodec((value) => functions.push(value) - 1, proxy);
  let calls = 0;
  let reply: Outcome | null = null;

  type Outcome = { readonly ok: boolean; readonly value: unknown; readonly later?: number };

  function post(kind: Message["kind"], id: number, name: string, value: unknown): void {
    const message: Message = { from: side, kind, id, name, text: codec.encode(value) };
    document.dispatchEvent(new CustomEvent(channel, { detail: JSON.stringify(message) }));
  }

  function proxy(id: number): (...args: unknown[]) => unknown {
    return (...args) => {
      reply = null;
      post("call", id, "", args);
      const outcome = reply as Outcome | null;
      if (outcome === null) return undefined;
      const { later } = outcome;
      if (later === undefined) return settle(outcome);
      return new Promise((resolve, reject) => {
        pending.set(later, (end) => (end.ok ? resolve(end.value) : reject(end.value)));
      });
    };
  }

  function settle(outcome: Outcome): unknown {
    if (outcome.ok) return outcome.value;
    throw outcome.value;
  }

  function answerCall(message: Message): void {
    let outcome: Outcome;
    try {
      const value = functions[message.id]?.(...(codec.decode(message.text) as unknown[]));
      outcome =
        value instanceof Promise ? { ok: true, value: null, later: follow(value) } : { ok: true, value };
    } catch (error) {
      outcome = { ok: false, value: error };
    }
    post("settle", -1, "", outcome);
  }

  function follow(promise: Promise<unknown>): number {
    calls += 1;
    const id = calls;
    promise.then(
      (value) => post("settle", id, "", { ok: true, value }),
      (error) => post("settle", id, "", { ok: false, value: error }),
    );
    return id;
  }

  document.addEventListener(channel, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as Message;
    if (message.from === side) return;
    if (message.kind === "call") answerCall(message);
    else if (message.kind === "expose")
      Object.assign(globalThis, { [message.name]: codec.decode(message.text) });
    else if (message.id === -1) reply = codec.decode(message.text) as Outcome;
    else {
      pending.get(message.id)?.(codec.decode(message.text) as Outcome);
      pending.delete(message.id);
    }
  });

  return { expose: (name, value) => post("expose", 0, name, value) };
}
