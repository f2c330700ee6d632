import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeAfterDrafts } from "../../../electron/main/drafts/close-window.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Listener = (event: { preventDefault(): void }) => void;

/** A window that closes unless its listener, or its page, keeps it open. */
function fakeWindow() {
  let listener: Listener = () => {};
  const state = { closed: false, pageStays: false };
  const close = (): void => {
    let stays = false;
    listener({
      preventDefault() {
        stays = true;
      },
    });
    if (!stays && !state.pageStays) state.closed = true;
  };
  const on = (_: "close", given: Listener): void => {
    listener = given;
  };
  return { state, close, on, isDestroyed: () => state.closed };
}

function watched() {
  const window = fakeWindow();
  const announced: true[] = [];
  const closing = closeAfterDrafts(window, () => announced.push(true));
  return { window, announced, closing };
}

test("a window closes as soon as its drafts are kept", () => {
  const { window, announced, closing } = watched();
  window.close();
  expect(window.state.closed).toBe(false);
  expect(announced).toHaveLength(1);
  closing.confirm();
  expect(window.state.closed).toBe(true);
});

test("a window that does not answer closes all the same, after a moment", () => {
  const { window, announced } = watched();
  window.close();
  window.close();
  vi.advanceTimersByTime(2_900);
  expect(window.state.closed).toBe(false);
  vi.advanceTimersByTime(200);
  expect(window.state.closed).toBe(true);
  expect(announced).toHaveLength(1);
});

test("a window that is keeping its drafts on a slow disk is waited for, and not for ever", () => {
  const { window, closing } = watched();
  closing.keeping();
  window.close();
  vi.advanceTimersByTime(2_000);
  closing.keeping();
  vi.advanceTimersByTime(9_900);
  expect(window.state.closed).toBe(false);
  vi.advanceTimersByTime(200);
  expect(window.state.closed).toBe(true);
});

test("a window whose page stays is asked again at the next time", () => {
  const { window, announced, closing } = watched();
  window.state.pageStays = true;
  window.close();
  closing.confirm();
  expect(window.state.closed).toBe(false);
  window.state.pageStays = false;
  window.close();
  expect(announced).toHaveLength(2);
  closing.confirm();
  expect(window.state.closed).toBe(true);
});

test("a word that nobody waits for closes nothing", () => {
  const { window, closing } = watched();
  closing.confirm();
  expect(window.state.closed).toBe(false);
});
