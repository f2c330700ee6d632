import type { Problem } from "../problem/problem.ts";
import { quoted } from "./block-names.ts";
import type { NamedContent, VerifiedNote } from "./content.ts";
import { comparable, sameText } from "./text.ts";

/** Compares footnotes by number. The places of their references are compared with the texts around them. */
export function compareNotes(first: NamedContent, second: NamedContent): readonly Problem[] {
  const [a, b] = [notesOf(first), notesOf(second)];
  const numbers = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => x - y);
  return numbers.flatMap((number): readonly Problem[] => {
    const [left, right] = [a.get(number), b.get(number)];
    if (left !== undefined && right !== undefined) {
      const same = sameText(left.text, right.text);
      const values = same ? directionsOf(left, right) : [quoted(left.text), quoted(right.text)];
      if (values.length === 0) return [];
      return [problem(`footnote ${number} is ${values[0]} in ${first.name}, ${values[1]} in ${second.name}`)];
    }
    const [there, not] = left === undefined ? [second.name, first.name] : [first.name, second.name];
    return [
      problem(`footnote ${number}, ${quoted((left ?? right)?.text ?? "")}, is in ${there} but not in ${not}`),
    ];
  });
}

function directionsOf(a: VerifiedNote, b: VerifiedNote): readonly string[] {
  if (a.direction === undefined || b.direction === undefined || a.direction === b.direction) return [];
  return [a, b].map(
    ({ direction }) => `written from ${direction === "rtl" ? "right to left" : "left to right"}`,
  );
}

/** Footnotes by number; one without words is not printed. */
function notesOf({ content }: NamedContent): ReadonlyMap<number, VerifiedNote> {
  const printed = content.notes.filter(({ text }) => comparable(text) !== "");
  return new Map(printed.map((note) => [note.number, note]));
}

function problem(message: string): Problem {
  return { code: "parity-note", severity: "error", message };
}
