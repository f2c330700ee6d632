import type { Dossier } from "../../core/dossier/dossier.ts";
import { DOSSIER_LIMITS } from "../../core/limits/limits.ts";
import type { NoteRequest } from "../../core/note/note.ts";

/**
 * A request as it is posted to the worker for notes. A dossier goes by a number; its content comes with it where the
 * thread does not have it.
 */
export interface PostedNoteRequest extends Omit<NoteRequest, "dossier"> {
  readonly dossier: { readonly number: number; readonly content?: Dossier };
}

/** Gives each dossier, which is one object for each time that it was read, a number. */
export function createNumbering(): (dossier: Dossier) => number {
  const numbers = new WeakMap<Dossier, number>();
  let last = 0;
  return (dossier) => {
    const known = numbers.get(dossier);
    if (known !== undefined) return known;
    last += 1;
    numbers.set(dossier, last);
    return last;
  };
}

/** Encodes the requests for one thread: each dossier is sent once for as long as the thread keeps it. */
export function createNoteEncoder(numberOf: (dossier: Dossier) => number) {
  const sent = createKeptDossiers<true>();
  return ({ dossier, ...rest }: NoteRequest): PostedNoteRequest => {
    const number = numberOf(dossier);
    if (sent.find(number)) return { ...rest, dossier: { number } };
    sent.keep(number, true);
    return { ...rest, dossier: { number, content: dossier } };
  };
}

/** Decodes requests in the thread. */
export function createNoteDecoder() {
  const kept = createKeptDossiers<Dossier>();
  return ({ dossier: { number, content }, ...rest }: PostedNoteRequest): NoteRequest => {
    if (content) kept.keep(number, content);
    const dossier = kept.find(number);
    if (!dossier) throw new Error(`dossier ${number} was not sent`);
    return { ...rest, dossier };
  };
}

/** Host and thread keep the same dossiers, as both drop the oldest by this one rule. */
function createKeptDossiers<Value>() {
  const kept = new Map<number, Value>();
  return {
    find: (number: number): Value | undefined => kept.get(number),
    keep(number: number, value: Value): void {
      kept.delete(number);
      kept.set(number, value);
      const [oldest] = kept.keys();
      if (kept.size > DOSSIER_LIMITS.inNoteWorker && oldest !== undefined) kept.delete(oldest);
    },
  };
}
