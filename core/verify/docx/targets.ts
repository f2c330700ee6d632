import { found, type WordElement, type WordFile } from "../../word-file/word-file.ts";

/** The parts that the document's relationships lead to, by their ids (ECMA-376 part 2, 6.5). */
export function targetsOf(file: WordFile): (id: string | undefined) => WordElement | undefined {
  const paths = new Map(
    found(file.get("word/_rels/document.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes.Id ?? "",
      `word/${(attributes.Target ?? "").replace(/^\/?(word\/)?/, "")}`,
    ]),
  );
  return (id) => file.get(paths.get(id ?? "") ?? "");
}
