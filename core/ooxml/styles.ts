import { XML_LIMITS } from "../limits/limits.ts";
import { childOf, elementDescendants, isOnValue, type WordElement } from "./word-file.ts";

export interface Styles {
  /** The level of a heading style by its id: 1 is what Word calls Heading 1, in whatever language, and 0 the title. */
  readonly headings: ReadonlyMap<string, number>;
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined;
  /** A style and what it is based on, the nearest first (ECMA-376 part 1, 17.7.4.3). */
  readonly chain: (id: string | undefined) => readonly WordElement[];
  /** What is said of text that no style says anything of. */
  readonly defaults: WordElement | undefined;
  /** The same of paragraphs. */
  readonly paragraphDefaults: WordElement | undefined;
}

export function readStyles(root: WordElement | undefined): Styles {
  const styles = new Map(
    elementDescendants(root, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  const usual = [...styles].find(
    ([, { attributes }]) => attributes["w:type"] === "paragraph" && isOnValue(attributes["w:default"]),
  );
  const chains = new Map<string | undefined, readonly WordElement[]>();
  return {
    headings: headingLevels(styles),
    usual: usual?.[0],
    chain: (id) => {
      const known = chains.get(id);
      if (known !== undefined) return known;
      const chain: WordElement[] = [];
      chains.set(id, chain);
      // A damaged file may base styles on each other in a circle.
      for (let next = styles.get(id ?? ""); next !== undefined && chain.length < XML_LIMITS.basedOn; ) {
        chain.push(next);
        next = styles.get(childOf(next, "w:basedOn")?.attributes["w:val"] ?? "");
      }
      return chain;
    },
    defaults: elementDescendants(root, "w:rPrDefault")[0],
    paragraphDefaults: elementDescendants(root, "w:pPrDefault")[0],
  };
}

function headingLevels(styles: ReadonlyMap<string, WordElement>): ReadonlyMap<string, number> {
  return new Map(
    [...styles].flatMap(([id, style]) => {
      const name = childOf(style, "w:name")?.attributes["w:val"]?.toLowerCase();
      const level = name === "title" ? "0" : /^heading ([1-9])$/.exec(name ?? "")?.[1];
      return level === undefined ? [] : [[id, Number(level)] as const];
    }),
  );
}
