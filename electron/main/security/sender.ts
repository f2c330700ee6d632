import { isAppUrl } from "./app-origin.ts";

interface Frame {
  readonly url: string;
  readonly parent: object | null;
}

/** Only the main frame of our own page may call; `null` is a frame that has gone. */
export function isTrustedSender(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
