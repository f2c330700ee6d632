import type { HouseStyle } from "../../../house-style/house-style.ts";
import { WORDPROCESSING } from "../../../ooxml/namespaces.ts";
import type { Part } from "../../../ooxml/part.ts";
import { element, valElement, XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import type { Restart } from "../context/document-index.ts";
import { paragraphProperties } from "../properties/paragraph-properties.ts";
import { runProperties } from "../properties/run-properties.ts";
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

/** Definitions say how labels look; instances say which paragraphs count together (17.9). */
export function numberingPart(restarts: readonly Restart[], style: HouseStyle): Part {
  const xml = element(
    "w:numbering",
    { "xmlns:w": WORDPROCESSING },
    ...LIST_KINDS.map((kind) => definitionXml(kind, style)),
    ...LIST_KINDS.map((kind) => instanceXml(sharedInstance(kind), kind)),
    ...restarts.map(({ instance, level, list }) =>
      instanceXml(instance, list, restartXml(level, list.start)),
    ),
  );
  return {
    path: "word/numbering.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    xml: XML_DECLARATION + xml,
  };
}

function definitionXml(kind: ListKind, style: HouseStyle): string {
  const id = definitionId(kind);
  return element(
    "w:abstractNum",
    { "w:abstractNumId": id },
    // Tells Word that two lists are of one kind when text is pasted; any fixed number will do (17.9.15).
    valElement("w:nsid", (0x41740000 + id).toString(16).toUpperCase()),
    valElement("w:multiLevelType", "hybridMultilevel"),
    ...LEVELS.map((level) => levelXml(kind, level, style)),
  );
}

/** The schema's order for `w:lvl` is 17.9.6. */
function levelXml(kind: ListKind, level: number, style: HouseStyle): string {
  const linked = level === 0 ? styleOfKind(kind) : undefined;
  return element(
    "w:lvl",
    { "w:ilvl": level },
    valElement("w:start", 1),
    valElement("w:numFmt", kind.ordered ? "decimal" : "bullet"),
    linked === undefined ? "" : valElement("w:pStyle", linked),
    valElement("w:lvlText", kind.ordered ? `%${level + 1}.` : bullet(level)),
    // Labels end before the text, so that 9 and 10 stand with their points below each other.
    valElement("w:lvlJc", "right"),
    paragraphProperties({ indent: { left: style.listIndent * (level + 1), hanging: LABEL_GAP } }),
    runProperties({ font: style.fonts.word }),
  );
}

function bullet(level: number): string {
  return BULLETS[Math.min(level, BULLETS.length - 1)] ?? "";
}

function instanceXml(instance: number, kind: ListKind, override = ""): string {
  return element(
    "w:num",
    { "w:numId": instance },
    valElement("w:abstractNumId", definitionId(kind)),
    override,
  );
}

function restartXml(level: number, start: number): string {
  return element("w:lvlOverride", { "w:ilvl": level }, valElement("w:startOverride", start));
}
