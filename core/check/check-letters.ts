import type { Block, Document } from "../document/node.ts";
import { inlineText } from "../document/text.ts";
import { inlineRuns } from "../document/walk.ts";
import type { AnyStatement } from "../select/briefing.ts";
import { aboutOf } from "./about.ts";
import type { Finding } from "./finding.ts";

const HINT = "write it in other letters";

/** Enough words and codes to find the rest by. */
const MAXIMUM_NAMED = 5;

/**
 * Letters that no font of the PDF has, by the statements that hold them, then those of the template or the brief
 * by the heading above them. `missing`: grapheme clusters, each printed as a replacement sign.
 */
export function checkLetters(
  missing: ReadonlySet<string>,
  statements: readonly AnyStatement[],
  document: Document,
): readonly Finding[] {
  if (missing.size === 0) return [];
  const open = new Set(missing);
  const findings = statements.flatMap((statement): readonly Finding[] => {
    const { words, letters } = wordsWith(missing, stringsOf(statement).join(" "));
    if (words.length === 0) return [];
    for (const letter of letters) open.delete(letter);
    return [{ ...finding(words, letters, ""), place: statement.standing.place, about: aboutOf(statement) }];
  });
  return [...findings, ...elsewhere(open, document)];
}

function elsewhere(open: Set<string>, { children }: Document): readonly Finding[] {
  const findings: Finding[] = [];
  let heading = "";
  for (const block of children) {
    if (block.type === "heading") heading = `, under "${inlineText(block.children)}"`;
    const { words, letters } = wordsWith(open, textOf(block));
    if (words.length === 0) continue;
    findings.push(finding(words, letters, block.type === "heading" ? "" : heading));
    for (const letter of letters) open.delete(letter);
  }
  return [...findings, ...[...open].map((letter) => finding([letter], [letter], ""))];
}

function textOf(block: Block): string {
  return inlineRuns([block]).map(inlineText).join(" ");
}

/** The words that hold one of the clusters, and the clusters that they hold, each once. */
function wordsWith(
  clusters: ReadonlySet<string>,
  text: string,
): { readonly words: readonly string[]; readonly letters: readonly string[] } {
  const letters = [...clusters].filter((cluster) => text.includes(cluster));
  const words = text.split(/\s+/).filter((word) => letters.some((letter) => word.includes(letter)));
  return { words: [...new Set(words)], letters };
}

function finding(words: readonly string[], letters: readonly string[], where: string): Finding {
  return {
    code: "missing-letter",
    severity: "warning",
    message:
      `no font has all letters of ${named(words.map((word) => `"${word}"`))}${where}; ` +
      `the PDF prints a replacement sign for ${named(letters.map(codesOf))}`,
    hint: HINT,
  };
}

function named(items: readonly string[]): string {
  const shown = items.slice(0, MAXIMUM_NAMED);
  const rest = items.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

function codesOf(cluster: string): string {
  const codes = Array.from(cluster, (letter) => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase());
  return codes.map((code) => `U+${code.padStart(4, "0")}`).join(" ");
}

/** All words that a statement brings. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === "standing" ? [] : stringsOf(part)));
}
