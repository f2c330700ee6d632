import type { PageEstimate } from "../../../core/check/estimate-word-pages.ts";
import { isError, type Problem } from "../../../core/problem/problem.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import type { Preview } from "../../contract/notes.ts";
import { problemReply } from "../problem-reply.ts";
import type { Generated } from "./last-preview.ts";

/** What the window shows of a note. */
export function previewOf({ note, pageLimit }: Generated, problems: readonly Problem[]): Result<Preview> {
  const pdf = note.files.find((file) => file.format === "pdf");
  if (!pdf) return problemReply("no-preview", "the note came back without its PDF");
  const { pages, countedPages, marking, findings, wordPages, places, notPrinted } = note;
  return success(
    {
      pdf: pdf.bytes,
      pages,
      countedPages,
      ...(pageLimit ? { pageLimit } : {}),
      ...(wordPages && !isSure(wordPages, pages) ? { wordPages } : {}),
      marking,
      findings,
      maySave: !findings.some(isError),
      places,
      notPrinted,
    },
    problems,
  );
}

function isSure({ min, max }: PageEstimate, pages: number): boolean {
  return min === pages && max === pages;
}
