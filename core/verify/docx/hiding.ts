import type { Styles } from "../../ooxml/styles.ts";
import { childOf, elementDescendants, isOn, type WordElement } from "../../ooxml/word-file.ts";

/** The styles around a run. */
export interface RunPlace {
  readonly paragraph: string | undefined;
  /** Of the tables around, from the outermost. */
  readonly tables: readonly string[];
}

export interface Hiding {
  readonly hidesRun: (run: WordElement, place: RunPlace) => boolean;
}

/**
 * Text that Word neither shows nor prints (ECMA-376 part 1, 17.3.2.41). What a run says itself holds; otherwise
 * the document's defaults hide, and styles that both hide undo each other (17.7.3).
 */
export function createHiding(styles: Styles): Hiding {
  const hidden = new Map<string, boolean>();
  const byStyle = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    const known = hidden.get(id);
    if (known !== undefined) return known;
    const hides =
      styles
        .chain(id)
        .map(saysOfItself)
        .find((said) => said !== undefined) ?? false;
    hidden.set(id, hides);
    return hides;
  };
  const hidingTables = new Map<string, boolean>();
  const byTable = (id: string): boolean => {
    const known = hidingTables.get(id);
    if (known !== undefined) return known;
    const hides = styles.chain(id).some((style) => isOn(style, "w:vanish") || isOn(style, "w:specVanish"));
    hidingTables.set(id, hides);
    return hides;
  };
  const byDefault = isHiding(childOf(styles.defaults, "w:rPr")) ?? false;
  return {
    hidesRun: (run, { paragraph, tables }) => {
      const own = childOf(run, "w:rPr");
      const said = isHiding(own);
      if (said !== undefined) return said;
      if (byDefault || tables.some(byTable)) return true;
      const character = byStyle(childOf(own, "w:rStyle")?.attributes["w:val"]);
      return byStyle(paragraph ?? styles.usual) !== character;
    },
  };
}

function saysOfItself(style: WordElement): boolean | undefined {
  return isHiding(childOf(style, "w:rPr"));
}

/** Nothing where the properties do not speak of it. */
function isHiding(properties: WordElement | undefined): boolean | undefined {
  const said = (properties?.children ?? []).filter(
    ({ name }) => name === "w:vanish" || name === "w:specVanish",
  );
  if (properties === undefined || said.length === 0) return undefined;
  return said.some(({ name }) => isOn({ ...properties, children: said }, name));
}

/** Rows may be hidden as a whole (17.4.22). */
export function hidesRow(row: WordElement): boolean {
  return isOn(childOf(row, "w:trPr"), "w:hidden");
}

/** Of a row or a cell: whether someone took it out with a trace (17.13.5.13, 17.13.5.1). */
export function isRemoved(element: WordElement): boolean {
  return (
    elementDescendants(childOf(element, "w:trPr"), "w:del").length +
      elementDescendants(childOf(element, "w:tcPr"), "w:cellDel").length >
    0
  );
}
