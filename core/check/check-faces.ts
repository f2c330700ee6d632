import type { AnyStatement } from "../select/briefing.ts";
import { aboutOf } from "./about.ts";
import type { Finding } from "./finding.ts";

/** A font that cannot be used, and a text for which it was needed. */
export interface FontFaceFault {
  readonly face: string;
  readonly text: string;
}

const HINT = "check how these words look; installing Attaché again repairs its fonts";

/** Warnings about fonts that cannot be used: one for each, at the first statement that has words in it. */
export function checkFaces(
  faults: readonly FontFaceFault[],
  statements: readonly AnyStatement[],
): readonly Finding[] {
  const texts = new Map<string, Set<string>>();
  for (const { face, text } of faults) texts.set(face, (texts.get(face) ?? new Set()).add(text.trim()));
  return [...texts].map(([face, words]) => {
    const [word = ""] = words;
    const rest = words.size > 1 ? ` and ${words.size - 1} more` : "";
    const statement = statements.find((each) => holds(each, word.normalize("NFC")));
    return {
      code: "font-fault",
      severity: "warning",
      message: `the font "${face}" cannot be used; the PDF sets "${word}"${rest} in another, or prints a replacement sign`,
      hint: HINT,
      ...(statement && { place: statement.standing.place, about: aboutOf(statement) }),
    };
  });
}

/** Whether a field of a statement contains a word. */
function holds(value: unknown, word: string): boolean {
  if (typeof value === "string") return value.normalize("NFC").includes(word);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, part]) => name !== "standing" && holds(part, word));
}
