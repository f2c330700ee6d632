import type { Styles } from "../../ooxml/styles.ts";
import { childNamed, descendantsNamed, isOn, onOffOf, type XmlElement } from "../../ooxml/xml-tree.ts";

/** The styles around a run. */
export interface RunPlace {
  readonly paragraph: string | undefined;
  /** Of the tables around, from the outermost. */
  readonly tables: readonly string[];
}

export interface Hiding {
  readonly hidesRun: (run: XmlElement, place: RunPlace) => boolean;
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
    const hides = styles.chain(id).some(statesHidden);
    hidingTables.set(id, hides);
    return hides;
  };
  const byDefault = isHiding(childNamed(styles.runDefaults, "w:rPr")) ?? false;
  return {
    hidesRun: (run, { paragraph, tables }) => {
      const own = childNamed(run, "w:rPr");
      const said = isHiding(own);
      if (said !== undefined) return said;
      if (byDefault || tables.some(byTable)) return true;
      const character = byStyle(childNamed(own, "w:rStyle")?.attributes["w:val"]);
      return byStyle(paragraph ?? styles.defaultParagraph) !== character;
    },
  };
}

function saysOfItself(style: XmlElement): boolean | undefined {
  return isHiding(childNamed(style, "w:rPr"));
}

const HIDDEN = ["w:vanish", "w:specVanish"] as const;

/** Whether a table style hides text, be it of some of its rows or columns alone. */
function statesHidden(style: XmlElement): boolean {
  return HIDDEN.some((name) => {
    const [first] = descendantsNamed(style, name);
    return first !== undefined && isOn(first.attributes);
  });
}

/** Nothing where the properties do not speak of it. */
function isHiding(properties: XmlElement | undefined): boolean | undefined {
  const states = HIDDEN.map((name) => onOffOf(properties, name)).filter((state) => state !== undefined);
  return states.length === 0 ? undefined : states.includes(true);
}

/** Rows may be hidden as a whole (17.4.22). */
export function hidesRow(row: XmlElement): boolean {
  return onOffOf(childNamed(row, "w:trPr"), "w:hidden") ?? false;
}

/** Of a row or a cell: whether someone took it out with a trace (17.13.5.13, 17.13.5.1). */
export function isRemoved(element: XmlElement): boolean {
  return (
    descendantsNamed(childNamed(element, "w:trPr"), "w:del").length +
      descendantsNamed(childNamed(element, "w:tcPr"), "w:cellDel").length >
    0
  );
}
