import { childOf, found, type WordElement } from "../../word-file/word-file.ts";

export interface Styles {
  /** The level of a heading style by its id: the title's is 1, and what Word calls Heading 1 comes below it. */
  readonly levels: ReadonlyMap<string, number>;
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined;
  /** A style and what it is based on, the nearest first (ECMA-376 part 1, 17.7.4.3). */
  readonly chain: (id: string | undefined) => readonly WordElement[];
  /** What is said of text that no style says anything of. */
  readonly defaults: WordElement | undefined;
}

/** A damaged file may base styles on each other in a circle. */
const DEEPEST = 20;

export function readStyles(root: WordElement | undefined): Styles {
  const styles = new Map(found(root, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const usual = [...styles].find(
    ([, { attributes }]) =>
      attributes["w:type"] === "paragraph" && ["1", "true", "on"].includes(attributes["w:default"] ?? ""),
  );
  return {
    levels: headingLevels(styles),
    usual: usual?.[0],
    chain: (id) => {
      const chain: WordElement[] = [];
      for (let next = styles.get(id ?? ""); next !== undefined && chain.length < DEEPEST; ) {
        chain.push(next);
        next = styles.get(childOf(next, "w:basedOn")?.attributes["w:val"] ?? "");
      }
      return chain;
    },
    defaults: found(root, "w:rPrDefault")[0],
  };
}

function headingLevels(styles: ReadonlyMap<string, WordElement>): ReadonlyMap<string, number> {
  return new Map(
    [...styles].flatMap(([id, style]) => {
      const name = childOf(style, "w:name")?.attributes["w:val"]?.toLowerCase() ?? "";
      const number = /^heading (\d)$/.exec(name)?.[1];
      const level = name === "title" ? 1 : number === undefined ? undefined : Number(number) + 1;
      return level === undefined ? [] : [[id, level] as const];
    }),
  );
}
