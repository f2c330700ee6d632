import type { Place, Problem } from "../problem/problem.ts";
import { textFaults } from "./text-faults.ts";

type Path = readonly (string | number)[];

/** A text inside a value. */
interface PlacedText {
  readonly text: string;
  readonly path: Path;
  /** The id of the enclosing record. */
  readonly record?: string;
}

/** Problems of unprintable characters in the texts of a value, at the text, naming its field and record. */
export function valueFaults(value: unknown, placeAt: (path: Path) => Place): readonly Problem[] {
  const problems: Problem[] = [];
  for (const placed of textsIn(value, [], undefined)) {
    for (const { index: _index, characters: _characters, ...fault } of textFaults(
      subjectOf(placed),
      placed.text,
    ))
      problems.push({ ...fault, place: placeAt(placed.path) });
  }
  return problems;
}

function subjectOf({ path, record }: PlacedText): string {
  const field = path.findLast((key) => typeof key === "string");
  if (field === undefined) return "the file";
  return record === undefined || field === "id" ? `"${field}"` : `"${field}" of "${record}"`;
}

function* textsIn(value: unknown, path: Path, record: string | undefined): Generator<PlacedText> {
  if (typeof value === "string") yield { text: value, path, ...(record !== undefined && { record }) };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index], record);
  } else if (typeof value === "object" && value !== null) {
    const around = idOf(value) ?? record;
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key], around);
  }
}

/** The id of a record, with unprintable characters replaced. */
function idOf(value: object): string | undefined {
  const id: unknown = Reflect.get(value, "id");
  return typeof id === "string" ? id.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "?") : undefined;
}
