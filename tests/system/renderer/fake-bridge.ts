import type { Page } from "playwright-core";
import { API_METHODS } from "../../../electron/contract/channels.ts";
import type { Desk } from "./fake-desk.ts";

/** Bytes cross to the page as text, for the test's channel carries JSON alone. */
function encode(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString("base64") };
  return value;
}

/** Runs in the page, before its scripts: it must stand alone. */
function installBridge(methods: readonly string[]): void {
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const scope = window as unknown as {
    answerCall: (method: string, args: string) => Promise<string>;
    emitEvent: (event: string, value: unknown) => void;
    attache: unknown;
  };
  const revive = (_key: string, value: { readonly base64?: string } | null) => {
    if (typeof value?.base64 !== "string") return value;
    return Uint8Array.from(atob(value.base64), (letter) => letter.charCodeAt(0));
  };
  scope.emitEvent = (event, value) => {
    for (const listener of listeners.get(event) ?? []) listener(value);
  };
  const call =
    (method: string) =>
    async (...args: unknown[]) =>
      JSON.parse(await scope.answerCall(method, JSON.stringify(args)), revive);
  scope.attache = {
    ...Object.fromEntries(methods.map((method) => [method, call(method)])),
    on(event: string, listener: (value: unknown) => void) {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => known.delete(listener);
    },
  };
}

type AnyMethod = (...args: readonly unknown[]) => Promise<unknown>;

/** Puts a bridge on `window.attache` that answers from `desk`. */
export async function giveBridge(page: Page, desk: Desk): Promise<void> {
  const methods = desk.api as unknown as Readonly<Record<string, AnyMethod>>;
  await page.exposeFunction("answerCall", async (method: string, args: string) => {
    const values: readonly unknown[] = JSON.parse(args);
    desk.calls.push({ method, args: values });
    return JSON.stringify(await methods[method]?.(...values), encode);
  });
  desk.emit = async (event, value) => {
    await page.evaluate(
      ([name, payload]) =>
        (window as unknown as { emitEvent: (n: unknown, p: unknown) => void }).emitEvent(name, payload),
      [event, value] as const,
    );
  };
  await page.addInitScript(installBridge, API_METHODS);
}
