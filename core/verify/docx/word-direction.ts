import type { Direction } from "../../document/direction.ts";
import type { Styles } from "../../ooxml/styles.ts";
import { childNamed, onOffOf, type XmlElement } from "../../ooxml/xml-tree.ts";

/** Directions in which Word sets paragraphs and the columns of tables. */
export interface Directions {
  /** Takes the properties of a paragraph and the styles of the enclosing tables, outermost first. */
  readonly ofParagraph: (properties: XmlElement | undefined, tables: readonly string[]) => Direction;
  readonly ofTable: (properties: XmlElement | undefined) => Direction;
}

/**
 * The first of these that states a direction decides: the properties, the chain of their style, the table styles, the
 * document defaults (ECMA-376 part 1, 17.7.2). The default is left to right (17.3.1.6).
 */
export function createDirections(styles: Styles): Directions {
  const known = new Map<string, boolean | undefined>();
  const byStyle = (id: string | undefined, holder: string, name: string): boolean | undefined => {
    if (id === undefined) return undefined;
    const key = `${holder} ${name} ${id}`;
    if (known.has(key)) return known.get(key);
    const stated = firstOf(styles.chain(id).map((style) => onOffOf(childNamed(style, holder), name)));
    known.set(key, stated);
    return stated;
  };
  return {
    ofParagraph(properties, tables) {
      const style = childNamed(properties, "w:pStyle")?.attributes["w:val"] ?? styles.defaultParagraph;
      return direction(
        onOffOf(properties, "w:bidi") ??
          byStyle(style, "w:pPr", "w:bidi") ??
          firstOf(tables.toReversed().map((id) => byStyle(id, "w:pPr", "w:bidi"))) ??
          onOffOf(childNamed(styles.paragraphDefaults, "w:pPr"), "w:bidi"),
      );
    },
    ofTable(properties) {
      const style = childNamed(properties, "w:tblStyle")?.attributes["w:val"];
      return direction(onOffOf(properties, "w:bidiVisual") ?? byStyle(style, "w:tblPr", "w:bidiVisual"));
    },
  };
}

function direction(rightToLeft: boolean | undefined): Direction {
  return rightToLeft ? "rtl" : "ltr";
}

function firstOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  return values.find((value) => value !== undefined);
}
