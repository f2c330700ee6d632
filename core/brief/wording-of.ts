import type { Brief } from "./brief.ts";

/** The brief's own wording of an entry. One that was emptied is none: the entry keeps its text. */
export function wordingOf({ wordings = {} }: Brief, entry: string): string | undefined {
  const text = Object.hasOwn(wordings, entry) ? wordings[entry] : undefined;
  return text?.trim() === "" ? undefined : text;
}
