import { isAppUrl } from "./app-origin.ts";

interface Frame {
  readonly url: string;
  readonly parent: object | null;
}

/** Whether a frame may call: only the main frame of our own page. `null` is a frame that no longer exists. */
export function isTrustedSender(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
