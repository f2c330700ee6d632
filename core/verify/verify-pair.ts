import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { blockWords } from "./block-names.ts";
import { compareContent } from "./compare-content.ts";
import type { NamedContent } from "./content.ts";
import { readDocxContent } from "./docx/read-docx-content.ts";
import { readPdfContent } from "./pdf/read-pdf-content.ts";
import { replacementSigns } from "./replacement-signs.ts";
import { comparable } from "./text.ts";

/** The differences between a PDF and a Word file, and what cannot be compared; none if both say the same. */
export function verifyPair(pdf: Uint8Array, docx: Uint8Array): Result<readonly Problem[]> {
  const [first, second] = [readPdfContent(pdf), readDocxContent(docx)];
  if (!first.ok || !second.ok) return failure([...first.problems, ...second.problems]);
  const files: readonly [NamedContent, NamedContent] = [
    { name: "the PDF", content: first.value },
    { name: "the Word file", content: second.value },
  ];
  return success([...files.flatMap(unreadable), ...compareContent(...files)]);
}

/** `same`: nothing differs and all was read; `not-compared`: nothing that was read differs. */
export type Verdict = "same" | "different" | "not-compared";

export function verdictOf(problems: readonly Problem[]): Verdict {
  if (problems.length === 0) return "same";
  return problems.every(({ code }) => code === UNCOMPARED) ? "not-compared" : "different";
}

const UNCOMPARED = "parity-uncompared";

/** A file with characters that cannot be read, or without any that can, is not compared with the other. */
function unreadable({ name, content }: NamedContent): readonly Problem[] {
  const signs = replacementSigns(content);
  const hint = "look at both files yourself";
  const problem = (message: string): Problem => ({ code: UNCOMPARED, severity: "error", message, hint });
  if (content.blocks.every((block) => comparable(blockWords(block)) === ""))
    return [problem(`${name} holds no text that can be read`)];
  if (signs === 0) return [];
  const counted = signs === 1 ? "1 character" : `${signs} characters`;
  return [problem(`${name} holds ${counted} that cannot be read (replacement signs)`)];
}
