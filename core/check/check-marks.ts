import type { Place } from "../problem/problem.ts";
import type { LocatedPrint, PrintedMark } from "../render/locate-prints.ts";
import type { AnyStatement } from "../select/briefing.ts";
import { aboutOf } from "./about.ts";
import type { Finding } from "./finding.ts";

/**
 * Warnings about statements that are printed without their portion mark, or without words or a callout that say that they
 * are not for disclosure. `placeAt` gives the place in the template of an offset in the markup.
 */
export function checkMarks(
  prints: readonly LocatedPrint[],
  placeAt: (offset: number) => Place,
): readonly Finding[] {
  const reported = new Set<string>();
  return passagesOf(prints).flatMap(({ statement, offset, parts, restricted }) => {
    const { portion, disclosure } = statement.standing;
    const lacks: PrintedMark[] = [];
    if (!hasWords(parts) || parts.has("chart")) return [];
    if (portion !== null && !parts.has("portion")) lacks.push("portion");
    if (disclosure === "not-for-disclosure" && !restricted && !parts.has("disclosure"))
      lacks.push("disclosure");
    return lacks.flatMap((mark): readonly Finding[] => {
      const place = placeAt(offset);
      const key = `${mark} ${statement.standing.id} ${place.file}:${place.line}:${place.column}`;
      if (reported.has(key)) return [];
      reported.add(key);
      return [{ ...unmarked(mark, statement), place, about: aboutOf(statement) }];
    });
  });
}

interface Passage {
  readonly statement: AnyStatement;
  /** Offset of its first words in the markup. */
  readonly offset: number;
  readonly parts: ReadonlySet<LocatedPrint["part"]>;
  readonly restricted: boolean;
}

/** The consecutive prints of one statement in one part of the note. */
function passagesOf(prints: readonly LocatedPrint[]): readonly Passage[] {
  const passages: { first: LocatedPrint; prints: LocatedPrint[] }[] = [];
  for (const print of prints) {
    const current = passages.at(-1);
    if (current?.first.statement === print.statement && current.first.unit === print.unit)
      current.prints.push(print);
    else passages.push({ first: print, prints: [print] });
  }
  return passages.map(({ first, prints: own }) => ({
    statement: first.statement,
    offset: (own.find(({ part }) => isWords(part)) ?? first).offset,
    parts: new Set(own.map(({ part }) => part)),
    restricted: first.restricted,
  }));
}

function isWords(part: LocatedPrint["part"]): boolean {
  return part !== "portion" && part !== "disclosure";
}

function hasWords(parts: ReadonlySet<LocatedPrint["part"]>): boolean {
  return [...parts].some(isWords);
}

function unmarked(mark: PrintedMark, { standing }: AnyStatement): Omit<Finding, "place"> {
  return mark === "portion"
    ? {
        code: "unmarked-portion",
        severity: "warning",
        message: `"${standing.id}" is ${standing.marking} and is printed here without its portion mark`,
        hint: "print {{portion this}} before it",
      }
    : {
        code: "unmarked-disclosure",
        severity: "warning",
        message: `"${standing.id}" is not for disclosure, and nothing here says so`,
        hint: 'print {{disclosure this}} before it, or put it into <aside class="restricted">',
      };
}
