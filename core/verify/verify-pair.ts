import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { compareContent } from "./compare-content.ts";
import type { NamedContent } from "./content.ts";
import { readDocxContent } from "./docx/read-docx-content.ts";
import { wordsOf } from "./names.ts";
import { readPdfContent } from "./pdf/read-pdf-content.ts";
import { replacementSigns } from "./replacement-signs.ts";
import { comparable } from "./text.ts";

/** Where a PDF and a Word file say different things, or cannot be compared; nothing where they say the same. */
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

/** Characters that nobody can read are never said to be those of the other file, nor is a file without any. */
function unreadable({ name, content }: NamedContent): readonly Problem[] {
  const signs = replacementSigns(content);
  const hint = "look at both files yourself";
  const problem = (message: string): Problem => ({ code: UNCOMPARED, severity: "error", message, hint });
  if (content.blocks.every((block) => comparable(wordsOf(block)) === ""))
    return [problem(`${name} holds no text that can be read`)];
  if (signs === 0) return [];
  const counted = signs === 1 ? "1 character" : `${signs} characters`;
  return [problem(`${name} holds ${counted} that cannot be read (replacement signs)`)];
}
