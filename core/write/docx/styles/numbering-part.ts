import { AbstractNumbering, AlignmentType, ConcreteNumbering, LevelFormat, Numbering } from "docx";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { Part } from "../../../ooxml/part.ts";
import { twips } from "../../../ooxml/units.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import type { Restart } from "../context/document-index.ts";
import { numberedDefinition } from "../docx-library/beyond-docx.ts";
import { componentTree, partRoot, withContent } from "../docx-library/component-tree.ts";
import { memoiseByValue } from "../docx-library/memoise-by-value.ts";
import {
  definitionId,
  LAST_LIST_LEVEL,
  LIST_KINDS,
  type ListKind,
  sharedInstance,
  styleOfKind,
} from "./list-kinds.ts";
import { LABEL_GAP } from "./measures.ts";

const LEVELS = Array.from({ length: LAST_LIST_LEVEL + 1 }, (_, level) => level);
/** The last serves all deeper levels. */
const BULLETS = ["•", "–", "·"];

/** docx's root without the bulleted list that docx defines in every file. */
const ROOT = partRoot(new Numbering({ config: [] }));

/** Definitions hold the form of labels; instances group the paragraphs that are counted together (17.9). */
export function numberingPart(restarts: readonly Restart[], { listIndent, fonts }: HouseStyle): Part {
  const instances = [
    ...LIST_KINDS.map((kind) => instanceXml(sharedInstance(kind), kind)),
    ...restarts.map(({ instance, level, list }) =>
      instanceXml(instance, list, [{ num: level, start: list.start }]),
    ),
  ];
  return {
    path: "word/numbering.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    xml: XML_DECLARATION + withContent(ROOT, definitionsXml(listIndent, fonts.word) + instances.join("")),
  };
}

const definitionsXml = memoiseByValue((listIndent: number, font: string): string =>
  LIST_KINDS.map((kind) => treeXml(definition(kind, listIndent, font))).join(""),
);

function definition(kind: ListKind, listIndent: number, font: string): XmlElement {
  const id = definitionId(kind);
  const levels = LEVELS.map((level) => levelOptions(kind, level, listIndent, font));
  const number = (0x41740000 + id).toString(16).toUpperCase();
  return numberedDefinition(componentTree(new AbstractNumbering(id, levels)), number);
}

function levelOptions(kind: ListKind, level: number, listIndent: number, font: string) {
  const style = level === 0 ? styleOfKind(kind) : undefined;
  return {
    level,
    format: kind.ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: kind.ordered ? `%${level + 1}.` : bullet(level),
    // Labels end before the text, so that 9 and 10 have their points below each other.
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

/** A `w:num`; docx finds lists by name, too, which nothing here does. */
function instanceXml(
  numId: number,
  kind: ListKind,
  overrideLevels: readonly { readonly num: number; readonly start: number }[] = [],
): string {
  const abstractNumId = definitionId(kind);
  const options = { numId, abstractNumId, reference: "", instance: 0, overrideLevels };
  return treeXml(componentTree(new ConcreteNumbering(options)));
}
