import { AbstractNumbering, AlignmentType, ConcreteNumbering, LevelFormat, Numbering } from "docx";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { LABEL_GAP } from "../../../house-style/measures.ts";
import type { Part } from "../../../ooxml/part.ts";
import { twips } from "../../../ooxml/units.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import type { Restart } from "../context/document-index.ts";
import {
  definitionId,
  LAST_LIST_LEVEL,
  LIST_KINDS,
  type ListKind,
  sharedNumId,
  styleOfKind,
} from "../context/list-kinds.ts";
import { numberedDefinition } from "../docx-library/beyond-docx.ts";
import { componentTree, partRoot } from "../docx-library/component-tree.ts";
import { memoise } from "../docx-library/memoise.ts";

const LEVELS = Array.from({ length: LAST_LIST_LEVEL + 1 }, (_, level) => level);
/** Labels of unordered lists by level; the last serves all deeper levels. */
const BULLETS = ["•", "–", "·"];

/** docx's root without the bulleted list that docx defines in every file. */
const ROOT = partRoot(new Numbering({ config: [] }));

/** The house styles of the notes that one process writes in turn. */
const MAX_STYLES = 16;

/** The note's list definitions as a part. */
export function numberingPart(restarts: readonly Restart[], style: HouseStyle): Part {
  return numberingPartOf(XML_DECLARATION + treeXml(numberingTree(restarts, style)));
}

/** A numbering part of this XML. */
export function numberingPartOf(xml: string): Part {
  return {
    path: "word/numbering.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    xml,
  };
}

/** Definitions have the form of labels; each `w:num` groups the paragraphs that are counted together (17.9). */
export function numberingTree(restarts: readonly Restart[], { listIndent, fonts }: HouseStyle): XmlElement {
  const nums = [
    ...LIST_KINDS.map((kind) => numElement(sharedNumId(kind), kind)),
    ...restarts.map(({ numId, level, list }) => numElement(numId, list, [{ num: level, start: list.start }])),
  ];
  return { ...ROOT, children: [...definitions({ listIndent, font: fonts.word }), ...nums] };
}

interface LabelStyle {
  /** Indent of each level, in points. */
  readonly listIndent: number;
  readonly font: string;
}

const definitions: (labels: LabelStyle) => readonly XmlElement[] = memoise(
  (labels) => LIST_KINDS.map((kind) => definition(kind, labels)),
  MAX_STYLES,
);

function definition(kind: ListKind, labels: LabelStyle): XmlElement {
  const id = definitionId(kind);
  const levels = LEVELS.map((level) => levelOptions(kind, level, labels));
  const number = (0x41740000 + id).toString(16).toUpperCase();
  return numberedDefinition(componentTree(new AbstractNumbering(id, levels)), number);
}

function levelOptions(kind: ListKind, level: number, { listIndent, font }: LabelStyle) {
  const style = level === 0 ? styleOfKind(kind) : undefined;
  return {
    level,
    format: kind.ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: kind.ordered ? `%${level + 1}.` : bullet(level),
    // Labels are right-aligned, so that the stops of 9 and 10 are aligned.
    alignment: AlignmentType.RIGHT,
    style: {
      ...(style !== undefined && { style }),
      paragraph: { indent: { left: twips(listIndent * (level + 1)), hanging: twips(LABEL_GAP) } },
      run: { font },
    },
  };
}

function bullet(level: number): string {
  return BULLETS[Math.min(level, BULLETS.length - 1)] ?? "";
}

/** A `w:num` (17.9.15). `reference` and `instance` are names by which docx finds lists, and do not get into the file. */
function numElement(
  numId: number,
  kind: ListKind,
  overrideLevels: readonly { readonly num: number; readonly start: number }[] = [],
): XmlElement {
  const abstractNumId = definitionId(kind);
  const options = { numId, abstractNumId, reference: "", instance: 0, overrideLevels };
  return componentTree(new ConcreteNumbering(options));
}
