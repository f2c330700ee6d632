import { XML_LIMITS } from "../limits/limits.ts";
import { childNamed, childrenNamed, isOnValue, settingOf, type XmlElement } from "./xml-tree.ts";

/** The styles of a file that is read back. */
export interface Styles {
  /** Level of each heading style by its id: 1 for Word's Heading 1, whatever its name in the user's language, and 0 for the title. */
  readonly headings: ReadonlyMap<string, number>;
  /** Id of the style of paragraphs that name none. */
  readonly defaultParagraph: string | undefined;
  readonly chain: StyleChain;
  /** `w:rPrDefault`: run properties where no style states them. */
  readonly runDefaults: XmlElement | undefined;
  /** `w:pPrDefault`: paragraph properties where no style states them. */
  readonly paragraphDefaults: XmlElement | undefined;
}

/** A style and the styles that it is based on, the style itself first (ECMA-376 part 1, 17.7.4.3). */
export type StyleChain = (id: string | undefined) => readonly XmlElement[];

/** `root` is the element `w:styles`. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = stylesById(root);
  const defaultParagraph = [...styles].find(
    ([, { attributes }]) => attributes["w:type"] === "paragraph" && isOnValue(attributes["w:default"]),
  );
  const defaults = childNamed(root, "w:docDefaults");
  return {
    headings: headingLevels(styles),
    defaultParagraph: defaultParagraph?.[0],
    chain: createStyleChain(styles),
    runDefaults: childNamed(defaults, "w:rPrDefault"),
    paragraphDefaults: childNamed(defaults, "w:pPrDefault"),
  };
}

function stylesById(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(childrenNamed(root, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]));
}

/** Creates the look-up of style chains. A chain ends before a style that it contains already, as in a circular file. */
export function createStyleChain(styles: ReadonlyMap<string, XmlElement>): StyleChain {
  const chains = new Map<string, readonly XmlElement[]>();
  return (id) => {
    if (id === undefined) return [];
    const known = chains.get(id);
    if (known !== undefined) return known;
    const chain = new Set<XmlElement>();
    for (let next = styles.get(id); next !== undefined && !chain.has(next); next = baseOf(next, styles)) {
      if (chain.size === XML_LIMITS.basedOn) break;
      chain.add(next);
    }
    const elements = [...chain];
    chains.set(id, elements);
    return elements;
  };
}

function baseOf(style: XmlElement, styles: ReadonlyMap<string, XmlElement>): XmlElement | undefined {
  const base = settingOf(style, "w:basedOn");
  return base === undefined ? undefined : styles.get(base);
}

function headingLevels(styles: ReadonlyMap<string, XmlElement>): ReadonlyMap<string, number> {
  return new Map(
    [...styles].flatMap(([id, style]) => {
      const name = settingOf(style, "w:name")?.toLowerCase();
      const level = name === "title" ? "0" : /^heading ([1-9])$/.exec(name ?? "")?.[1];
      return level === undefined ? [] : [[id, Number(level)] as const];
    }),
  );
}
