/** A fault of ours without its message, which may hold words of a note. */
export interface Fault {
  /** The error's class and, where it has one, its code: `TypeError`, `Error EACCES`. */
  readonly name: string;
  /** Places in our own scripts, the innermost first: `main.mjs:120:8`. */
  readonly places: readonly string[];
}

export const FAULT_NAME = /^[A-Za-z]\w{0,59}( [A-Z][A-Z0-9_]{0,39})?$/;
export const FAULT_PLACE = /^[\w-]{1,80}\.[mc]?js:\d{1,7}:\d{1,7}$/;
export const MOST_PLACES = 20;

const FRAME = /^\s*at .*?([\w-]+\.[mc]?js:\d+:\d+)\)?$/;

function nameOf(error: Error): string {
  const code = "code" in error ? ` ${String(error.code)}` : "";
  return [`${error.name}${code}`, error.name, "Error"].find((name) => FAULT_NAME.test(name)) ?? "Error";
}

/** What may be written down of an error. Where the stack does not begin with the message, none of it may. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, places: [] };
  const stack = error.stack ?? "";
  const head = `${String(error)}\n`;
  const frames = stack.startsWith(head) ? stack.slice(head.length).split("\n") : [];
  const places = frames.flatMap((frame) => FRAME.exec(frame)?.[1] ?? []);
  return {
    name: nameOf(error),
    places: places.filter((place) => FAULT_PLACE.test(place)).slice(0, MOST_PLACES),
  };
}
