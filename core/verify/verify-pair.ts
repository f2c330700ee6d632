import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { blockWords } from "./block-names.ts";
import { compareContent } from "./compare-content.ts";
import type { NamedContent } from "./content.ts";
import { readDocxContent } from "./docx/read-docx-content.ts";
import { readPdfContent } from "./pdf/read-pdf-content.ts";
import { replacementCharacters } from "./replacement-characters.ts";
import { comparable } from "./text.ts";

/** Differences between a PDF and a Word file, and content that cannot be compared; empty if both say the same. */
export function verifyPair(pdf: Uint8Array, docx: Uint8Array): Result<readonly Problem[]> {
  const [first, second] = [readPdfContent(pdf), readDocxContent(docx)];
  if (!first.ok || !second.ok) return failure([...first.problems, ...second.problems]);
  const files: readonly [NamedContent, NamedContent] = [
    { name: "the PDF", content: first.value },
    { name: "the Word file", content: second.value },
  ];
  return success([...files.flatMap(unreadable), ...compareContent(...files)]);
}

/**
 * `same`: nothing differs and everything was compared; `not-compared`: nothing differs, but some content was not
 * compared.
 */
export type Verdict = "same" | "different" | "not-compared";

export function verdictOf(problems: readonly Problem[]): Verdict {
  if (problems.length === 0) return "same";
  return problems.every(({ code }) => code === UNCOMPARED) ? "not-compared" : "different";
}

const UNCOMPARED = "parity-uncompared";

/** Problems of a file that has no readable text, or characters whose meaning is lost. */
function unreadable({ name, content }: NamedContent): readonly Problem[] {
  const unread = replacementCharacters(content);
  const hint = "check both files yourself";
  const problem = (message: string): Problem => ({ code: UNCOMPARED, severity: "error", message, hint });
  if (content.blocks.every((block) => comparable(blockWords(block)) === ""))
    return [problem(`${name} contains no readable text`)];
  if (unread === 0) return [];
  const counted = unread === 1 ? "1 character" : `${unread} characters`;
  return [problem(`${name} contains ${counted} that cannot be read (replacement characters)`)];
}
