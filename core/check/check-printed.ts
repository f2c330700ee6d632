import type { LocatedPrint } from "../render/locate-prints.ts";
import type { AnyStatement, Briefing } from "../select/briefing.ts";
import { aboutOf } from "./about.ts";
import type { Finding } from "./finding.ts";
import { entryTypeName, isKeyFact } from "./statement-words.ts";

/**
 * Warnings about chosen statements that the note does not print; without them, nobody would notice. `biographies` are the
 * ids of people whose biographies the brief names.
 */
export function checkPrinted(
  briefing: Briefing,
  prints: readonly LocatedPrint[],
  used: readonly AnyStatement[],
  biographies: readonly string[] = [],
): readonly Finding[] {
  const named = new Set(biographies);
  const chosen = chosenStatements(briefing, named);
  const printed = printedStatements(prints, named);
  const read = new Set(used);
  const isSwitchedOff = Object.values(briefing.options).includes(false);
  const counts = new Map<string, { printed: number; chosen: number }>();
  for (const statement of chosen) {
    const kind = entryTypeName(statement);
    const count = counts.get(kind) ?? { printed: 0, chosen: 0 };
    counts.set(kind, {
      printed: count.printed + Number(printed.has(statement)),
      chosen: count.chosen + 1,
    });
  }
  return unprinted(chosen, prints, named).map((statement) => {
    const kind = entryTypeName(statement);
    const count = counts.get(kind) ?? { printed: 0, chosen: 0 };
    return notPrintedFinding(statement, kind, { ...count, isRead: read.has(statement), isSwitchedOff });
  });
}

/** The chosen statements whose words are not in the note, each once. `biographies` as for `checkPrinted`. */
export function notPrinted(
  briefing: Briefing,
  prints: readonly LocatedPrint[],
  biographies: readonly string[] = [],
): readonly AnyStatement[] {
  const named = new Set(biographies);
  return [...new Set(unprinted(chosenStatements(briefing, named), prints, named))];
}

function unprinted(
  chosen: readonly AnyStatement[],
  prints: readonly LocatedPrint[],
  biographies: ReadonlySet<string>,
): readonly AnyStatement[] {
  const printed = printedStatements(prints, biographies);
  return chosen.filter((statement) => !printed.has(statement));
}

/** Entries and statistics of the chosen topics, the people in the meeting and those of the biographies. */
function chosenStatements(
  { topics, series, meeting, people }: Briefing,
  biographies: ReadonlySet<string>,
): readonly AnyStatement[] {
  const entries = topics.flatMap(({ statements }) => statements);
  const named = people.filter(({ standing }) => biographies.has(standing.id));
  return [...entries, ...series, ...new Set([...(meeting?.with ?? []), ...named])];
}

/** Statements whose own words are in the note. */
function printedStatements(
  prints: readonly LocatedPrint[],
  biographies: ReadonlySet<string>,
): ReadonlySet<AnyStatement> {
  const parts = new Map<AnyStatement, Set<LocatedPrint["part"]>>();
  for (const { statement, part } of prints) {
    const known = parts.get(statement);
    if (known) known.add(part);
    else parts.set(statement, new Set([part]));
  }
  return new Set(
    [...parts]
      .filter(([statement, found]) => isShown(statement, found, biographies))
      .map(([statement]) => statement),
  );
}

function isShown(
  statement: AnyStatement,
  parts: ReadonlySet<LocatedPrint["part"]>,
  biographies: ReadonlySet<string>,
): boolean {
  if ("columns" in statement) return parts.has("chart") || parts.has("values") || parts.has("numbers");
  if ("post" in statement) return parts.has(biographies.has(statement.standing.id) ? "text" : "name");
  return parts.has("text") || (isKeyFact(statement) && parts.has("label") && parts.has("value"));
}

const NO_PLACE = "the template has no place for";

interface Printing {
  /** Of the statements of this kind. */
  readonly printed: number;
  readonly chosen: number;
  /** Whether the template reads the statement. */
  readonly isRead: boolean;
  /** Whether the brief switches off any option of the template, which may be why. */
  readonly isSwitchedOff: boolean;
}

function notPrintedFinding(statement: AnyStatement, kind: string, printing: Printing): Finding {
  const [reason, hint] = reasonOf(kind, printing);
  const hasNoPlace = printing.printed === 0 && !printing.isRead;
  return {
    code: "not-printed",
    severity: "warning",
    message: `"${statement.standing.id}" was chosen and is not in the note: ${reason}`,
    hint,
    place: statement.standing.place,
    about: aboutOf(statement),
    group: reason,
    ...(hasNoPlace && { widerGroup: { cause: NO_PLACE, kind } }),
  };
}

function reasonOf(
  kind: string,
  { printed, chosen, isRead, isSwitchedOff }: Printing,
): readonly [reason: string, hint: string] {
  if (printed > 0)
    return [
      `the template prints ${printed} of ${chosen} ${kind}`,
      "choose fewer, give it a higher priority, or raise the limit in the template",
    ];
  if (isRead)
    return [
      `the template looks at ${kind} and prints none of their words`,
      "print its text in the template, or take it out of the brief",
    ];
  return [
    `${NO_PLACE} ${kind}`,
    isSwitchedOff
      ? "switch on the option of the template that prints it, choose another template, or take it out of the brief"
      : "choose another template, add a place to this one, or take it out of the brief",
  ];
}
