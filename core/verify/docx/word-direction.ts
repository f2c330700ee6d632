import type { Direction } from "../../document/direction.ts";
import type { Styles } from "../../ooxml/styles.ts";
import { childOf, isOnValue, type WordElement } from "../../ooxml/word-file.ts";

/** Which way a paragraph or a table runs, as Word shows it. */
export interface Directions {
  /** Given are a paragraph's properties, and the styles of the tables around it from the outermost. */
  readonly ofParagraph: (properties: WordElement | undefined, tables: readonly string[]) => Direction;
  readonly ofTable: (properties: WordElement | undefined) => Direction;
}

/**
 * What properties say themselves holds, then what the nearest of their styles says, then the tables' styles, then the
 * defaults of the document (ECMA-376 part 1, 17.7.2). Nothing said means from left to right (17.3.1.6).
 */
export function createDirections(styles: Styles): Directions {
  const known = new Map<string, boolean | undefined>();
  const byStyle = (id: string | undefined, holder: string, name: string): boolean | undefined => {
    if (id === undefined) return undefined;
    const key = `${holder} ${name} ${id}`;
    if (known.has(key)) return known.get(key);
    const says = firstOf(styles.chain(id).map((style) => switchIn(childOf(style, holder), name)));
    known.set(key, says);
    return says;
  };
  return {
    ofParagraph(properties, tables) {
      const style = childOf(properties, "w:pStyle")?.attributes["w:val"] ?? styles.usual;
      return direction(
        switchIn(properties, "w:bidi") ??
          byStyle(style, "w:pPr", "w:bidi") ??
          firstOf(tables.toReversed().map((id) => byStyle(id, "w:pPr", "w:bidi"))) ??
          switchIn(childOf(styles.paragraphDefaults, "w:pPr"), "w:bidi"),
      );
    },
    ofTable(properties) {
      const style = childOf(properties, "w:tblStyle")?.attributes["w:val"];
      return direction(switchIn(properties, "w:bidiVisual") ?? byStyle(style, "w:tblPr", "w:bidiVisual"));
    },
  };
}

function direction(rightToLeft: boolean | undefined): Direction {
  return rightToLeft ? "rtl" : "ltr";
}

/** Nothing where the properties do not speak of it. */
function switchIn(properties: WordElement | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found && isOnValue(found.attributes["w:val"] ?? "1");
}

function firstOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  return values.find((value) => value !== undefined);
}
