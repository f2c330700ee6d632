import { coreProperties, partOfType, type WordFile } from "../ooxml/find-parts.ts";
import { descendantsNamed, ownText } from "../ooxml/xml-tree.ts";
import type { Problem } from "../problem/problem.ts";

/** Checks that the file has a title and a language, which screen readers announce before the text. */
export function checkProperties(file: WordFile): readonly Problem[] {
  const [title] = descendantsNamed(coreProperties(file), "dc:title");
  const [defaults] = descendantsNamed(partOfType(file, "styles"), "w:rPrDefault");
  const languages = Object.values(descendantsNamed(defaults, "w:lang")[0]?.attributes ?? {});
  const problems: Problem[] = [];
  if (title === undefined || ownText(title).trim() === "") {
    problems.push({
      code: "no-title",
      severity: "error",
      message: "the file has no title in its properties",
      hint: "give the document a title",
    });
  }
  if (!languages.some((language) => language !== "")) {
    problems.push({
      code: "no-language",
      severity: "error",
      message: "the file does not state its language",
      hint: "set the language of the default text",
    });
  }
  return problems;
}
