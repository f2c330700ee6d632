import type { Styles } from "../../ooxml/styles.ts";
import { childNamed, descendantsNamed, isOn, onOffOf, type XmlElement } from "../../ooxml/xml-tree.ts";

/** The styles of the paragraph and tables around a run. */
export interface SurroundingStyles {
  readonly paragraph: string | undefined;
  /** Styles of the enclosing tables, outermost first. */
  readonly tables: readonly string[];
}

export interface HiddenText {
  readonly isHidden: (run: XmlElement, place: SurroundingStyles) => boolean;
}

/**
 * Text that Word neither shows nor prints (ECMA-376 part 1, 17.3.2.41). The properties of a run itself
 * decide; otherwise the defaults of the document hide it, and a paragraph and a character style that both hide text cancel
 * each other out (17.7.3).
 */
export function readHiddenText(styles: Styles): HiddenText {
  const hidden = new Map<string, boolean>();
  const byStyle = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    const known = hidden.get(id);
    if (known !== undefined) return known;
    const hides =
      styles
        .chain(id)
        .map(stateInStyle)
        .find((state) => state !== undefined) ?? false;
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
    isHidden: (run, { paragraph, tables }) => {
      const own = childNamed(run, "w:rPr");
      const state = isHiding(own);
      if (state !== undefined) return state;
      if (byDefault || tables.some(byTable)) return true;
      const character = byStyle(childNamed(own, "w:rStyle")?.attributes["w:val"]);
      return byStyle(paragraph ?? styles.defaultParagraph) !== character;
    },
  };
}

function stateInStyle(style: XmlElement): boolean | undefined {
  return isHiding(childNamed(style, "w:rPr"));
}

const HIDDEN = ["w:vanish", "w:specVanish"] as const;

/** Whether a table style hides text, even if only in some rows or columns. */
function statesHidden(style: XmlElement): boolean {
  return HIDDEN.some((name) => {
    const [first] = descendantsNamed(style, name);
    return first !== undefined && isOn(first.attributes);
  });
}

/** Whether run properties hide their text; undefined if they do not state it. */
function isHiding(properties: XmlElement | undefined): boolean | undefined {
  const states = HIDDEN.map((name) => onOffOf(properties, name)).filter((state) => state !== undefined);
  return states.length === 0 ? undefined : states.includes(true);
}

/** Whether a whole row is hidden (17.4.22). */
export function isHiddenRow(row: XmlElement): boolean {
  return onOffOf(childNamed(row, "w:trPr"), "w:hidden") ?? false;
}

/** Whether a row or a cell was deleted as a tracked change (17.13.5.13, 17.13.5.1). */
export function isDeleted(element: XmlElement): boolean {
  return (
    descendantsNamed(childNamed(element, "w:trPr"), "w:del").length +
      descendantsNamed(childNamed(element, "w:tcPr"), "w:cellDel").length >
    0
  );
}
