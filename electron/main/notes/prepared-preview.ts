import { isDeepStrictEqual } from "node:util";
import type { Format } from "../../../core/brief/brief.ts";
import type { Result } from "../../../core/problem/result.ts";
import { type Generated, isSameNote, type NoteInputs } from "./last-preview.ts";

/** A preview that is made before the window asks for it. */
export interface PreparedPreview {
  readonly inputs: NoteInputs;
  readonly formats: readonly Format[];
  readonly made: Promise<Result<Generated>>;
}

/** The preview that was prepared, until the next preview is asked for. */
export interface PreparedPreviews {
  /** `begun` gives null where nothing can be made yet. */
  keep(begun: Promise<PreparedPreview | null>): void;
  /** The note that was prepared, where it is the very one; null otherwise, and then it is cancelled. */
  take(
    inputs: NoteInputs,
    formats: readonly Format[],
    signal: AbortSignal,
  ): Promise<Result<Generated> | null>;
}

export function createPreparedPreviews(cancel: () => void): PreparedPreviews {
  let prepared: Promise<PreparedPreview | null> | null = null;
  return {
    keep(begun) {
      prepared = begun;
    },
    async take(inputs, formats, signal) {
      const begun = prepared;
      prepared = null;
      const taken = await begun;
      if (!taken) return null;
      if (isDeepStrictEqual(taken.formats, formats) && isSameNote(taken.inputs, inputs, formats)) {
        signal.addEventListener("abort", cancel, { once: true });
        return taken.made;
      }
      cancel();
      return null;
    },
  };
}
