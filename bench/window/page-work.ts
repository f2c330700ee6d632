import type { CDPSession, Page } from "playwright-core";

/** Work of the window's main thread, in milliseconds. */
export interface PageWork {
  /** Until the frame after the action was drawn. */
  readonly atOnce: number;
  /** Until the note that follows has been drawn as well. */
  readonly inAll: number;
}

/** So long the note of a thousand statements takes to follow, on a slow machine too. */
const FOLLOW_MS = 6_000;

async function taskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
}

/** Two frames: the first runs what the action asked for, and the second begins when that has been drawn. */
async function afterDrawing(client: CDPSession): Promise<void> {
  await client.send("Runtime.evaluate", {
    expression: "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
    awaitPromise: true,
  });
}

/** The work that one action makes, counted by the browser itself and not by the clock, which other programs disturb. */
export async function workOf(
  client: CDPSession,
  page: Page,
  act: (client: CDPSession) => Promise<void>,
): Promise<PageWork> {
  const before = await taskTime(client);
  await act(client);
  await afterDrawing(client);
  const drawn = await taskTime(client);
  await page.waitForTimeout(FOLLOW_MS);
  return { atOnce: drawn - before, inAll: (await taskTime(client)) - before };
}

/** A key as a keyboard sends it. */
export async function pressKey(client: CDPSession, key: string, code: string, modifiers = 0): Promise<void> {
  const isText = key.length === 1 && modifiers === 0;
  const event = { key, code, modifiers, windowsVirtualKeyCode: keyCode(key), ...(isText && { text: key }) };
  await client.send("Input.dispatchKeyEvent", { type: "keyDown", ...event });
  await client.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}

function keyCode(key: string): number {
  const named: Readonly<Record<string, number>> = { ArrowUp: 38, ArrowDown: 40, " ": 32, Enter: 13 };
  return named[key] ?? key.toUpperCase().charCodeAt(0);
}

/** Begins to watch how late the window answers; gives a function that ends it and tells the longest delay in milliseconds. */
export async function watchAnswers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const scope = window as unknown as { longestDelay: number; watching: number };
    scope.longestDelay = 0;
    let asked = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      scope.longestDelay = Math.max(scope.longestDelay, performance.now() - asked);
      scope.watching = window.setTimeout(() => {
        asked = performance.now();
        channel.port2.postMessage(null);
      }, 5);
    };
    channel.port2.postMessage(null);
  });
  return () =>
    page.evaluate(() => {
      const scope = window as unknown as { longestDelay: number; watching: number };
      window.clearTimeout(scope.watching);
      return scope.longestDelay;
    });
}
