import type { Problem } from "../problem/problem.ts";
import type { NamedContent } from "./compare-content.ts";
import { quoted } from "./names.ts";
import { comparable, sameText } from "./text.ts";

/** Notes by their numbers; where they are called is part of the texts that call them. */
export function compareNotes(first: NamedContent, second: NamedContent): readonly Problem[] {
  const [a, b] = [textsOf(first), textsOf(second)];
  const numbers = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => x - y);
  return numbers.flatMap((number): readonly Problem[] => {
    const [left, right] = [a.get(number), b.get(number)];
    if (left !== undefined && right !== undefined) {
      if (sameText(left, right)) return [];
      return [
        problem(`note ${number} is ${quoted(left)} in ${first.name}, ${quoted(right)} in ${second.name}`),
      ];
    }
    const [there, not] = left === undefined ? [second.name, first.name] : [first.name, second.name];
    return [
      problem(`note ${number}, ${quoted(left ?? right ?? "")}, stands in ${there}, and ${not} lacks it`),
    ];
  });
}

/** A note without words is printed nowhere. */
function textsOf({ content }: NamedContent): ReadonlyMap<number, string> {
  const said = content.notes.filter(({ text }) => comparable(text) !== "");
  return new Map(said.map(({ number, text }) => [number, text]));
}

function problem(message: string): Problem {
  return { code: "parity-note", severity: "error", message };
}
