import type { Problem } from "../problem/problem.ts";
import { quoted } from "./block-names.ts";
import type { NamedContent, VerifiedNote } from "./content.ts";
import { comparable, sameText } from "./text.ts";

/** Compares footnotes by their numbers; where their references are is part of the texts that hold them. */
export function compareNotes(first: NamedContent, second: NamedContent): readonly Problem[] {
  const [a, b] = [notesOf(first), notesOf(second)];
  const numbers = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => x - y);
  return numbers.flatMap((number): readonly Problem[] => {
    const [left, right] = [a.get(number), b.get(number)];
    if (left !== undefined && right !== undefined) {
      const same = sameText(left.text, right.text);
      const said = same ? directionsOf(left, right) : [quoted(left.text), quoted(right.text)];
      if (said.length === 0) return [];
      return [problem(`note ${number} is ${said[0]} in ${first.name}, ${said[1]} in ${second.name}`)];
    }
    const [there, not] = left === undefined ? [second.name, first.name] : [first.name, second.name];
    return [
      problem(
        `note ${number}, ${quoted((left ?? right)?.text ?? "")}, stands in ${there}, and ${not} lacks it`,
      ),
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
  const said = content.notes.filter(({ text }) => comparable(text) !== "");
  return new Map(said.map((note) => [note.number, note]));
}

function problem(message: string): Problem {
  return { code: "parity-note", severity: "error", message };
}
