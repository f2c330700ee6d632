import { found, settingOf, type WordFile } from "../../word-file/word-file.ts";

/** The level of a heading style by its id: the title's is 1, and what Word calls Heading 1 comes below it. */
export function headingLevels(file: WordFile): ReadonlyMap<string, number> {
  return new Map(
    found(file.get("word/styles.xml"), "w:style").flatMap((style) => {
      const name = settingOf(style, "w:name")?.toLowerCase() ?? "";
      const number = /^heading (\d)$/.exec(name)?.[1];
      const level = name === "title" ? 1 : number === undefined ? undefined : Number(number) + 1;
      return level === undefined ? [] : [[style.attributes["w:styleId"] ?? "", level] as const];
    }),
  );
}
