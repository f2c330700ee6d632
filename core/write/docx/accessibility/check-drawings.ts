import type { Problem } from "../../../problem/problem.ts";
import { found, type WordElement } from "../../../word-file/word-file.ts";

/** Pictures and charts: said in words, and in line with the text that they belong to. */
export function checkDrawings(document: WordElement): readonly Problem[] {
  const silent = found(document, "wp:docPr").filter(({ attributes }) => !attributes.descr?.trim());
  return [
    ...silent.map(
      ({ attributes }): Problem => ({
        code: "no-alternative",
        severity: "error",
        message: `the drawing "${attributes.name ?? ""}" has no alternative text`,
        hint: "say in words what it shows",
      }),
    ),
    ...found(document, "wp:anchor", "w:pict").map(
      (): Problem => ({
        code: "not-in-line",
        severity: "warning",
        message: "a drawing floats beside the text",
        hint: "set it in line with the text",
      }),
    ),
  ];
}
