import type { Disclosure, Entry } from "../../core/dossier/dossier.ts";
import { type EntryType, isForReader } from "../../core/dossier/entry-types.ts";
import { provenance } from "./checked-note.ts";

/** Every type of entry once, from a table whose completeness the compiler checks. */
const MADE: Readonly<Record<EntryType, readonly object[]>> = {
  "bottom-line": [{}],
  interest: [{}],
  background: [{}],
  point: [{}],
  opportunity: [{}],
  risk: [{}],
  sensitivity: [{}],
  "next-step": [{}],
  agreement: [{}],
  contact: [{}],
  fact: [{}, { label: "Label", value: "5", unit: "km" }],
  objective: [{ side: "ours" }, { side: "theirs" }],
  ask: [{ side: "ours" }, { side: "theirs" }],
  "defensive-line": [{ raised: "Why not?" }],
  question: [{ question: "How many?" }],
};

export const ENTRY_TYPES = Object.keys(MADE) as readonly EntryType[];

/** Entries of one type, one for each of its forms; `id` is the prefix of their ids. */
export function entriesOf(type: EntryType, id: string, change: object = {}): readonly Entry[] {
  const disclosure: Disclosure = isForReader(type) ? "not-for-disclosure" : "usable";
  return MADE[type].map((form, index) => {
    const name = `${id}-${type}-${index}`;
    const labels = "label" in form ? { ...form, label: `Label of ${name}`, value: `${name} 5` } : form;
    const own = { id: name, type, text: `Text of ${name}.`, priority: 2, ...labels };
    return { ...provenance, disclosure, ...own, ...change } as Entry;
  });
}

export function allEntries(id: string, change: object = {}): readonly Entry[] {
  return ENTRY_TYPES.flatMap((type) => entriesOf(type, id, change));
}
