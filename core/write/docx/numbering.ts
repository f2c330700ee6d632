import type { HouseStyle } from "../../house-style/house-style.ts";
import type { Restart } from "./document-index.ts";
import {
  definitionId,
  LAST_LIST_LEVEL,
  LIST_KINDS,
  type ListKind,
  listIndent,
  sharedInstance,
} from "./list-kinds.ts";
import { WORDPROCESSING } from "./namespaces.ts";
import { paragraphProperties } from "./paragraph-properties.ts";
import type { Part } from "./part.ts";
import { runProperties } from "./run-properties.ts";
import { element, setting, XML_DECLARATION } from "./xml.ts";

const LEVELS = Array.from({ length: LAST_LIST_LEVEL + 1 }, (_, level) => level);
const BULLETS = ["•", "–", "◦"];
const NUMBER_FORMATS = ["decimal", "lowerLetter", "lowerRoman"];

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
    setting("w:nsid", (0x41740000 + id).toString(16).toUpperCase()),
    setting("w:multiLevelType", "hybridMultilevel"),
    ...LEVELS.map((level) => levelXml(kind, level, style)),
  );
}

/** The schema's order for `w:lvl` is 17.9.6. */
function levelXml(kind: ListKind, level: number, style: HouseStyle): string {
  const indent = listIndent(kind, style);
  return element(
    "w:lvl",
    { "w:ilvl": level },
    setting("w:start", 1),
    setting("w:numFmt", kind.ordered ? cycle(NUMBER_FORMATS, level) : "bullet"),
    level === 0 && kind.role === "plain"
      ? setting("w:pStyle", kind.ordered ? "ListNumber" : "ListBullet")
      : "",
    setting("w:lvlText", kind.ordered ? `%${level + 1}.` : cycle(BULLETS, level)),
    setting("w:lvlJc", "left"),
    paragraphProperties({ indent: { left: indent * (level + 1), hanging: indent } }),
    runProperties({ font: style.fonts.word, colour: labelColour(kind, style) }),
  );
}

function labelColour({ role }: ListKind, { colours }: HouseStyle): string | undefined {
  return role === "points" ? colours.accent : undefined;
}

function cycle(values: readonly string[], level: number): string {
  return values[level % values.length] ?? "";
}

function instanceXml(instance: number, kind: ListKind, override = ""): string {
  return element("w:num", { "w:numId": instance }, setting("w:abstractNumId", definitionId(kind)), override);
}

function restartXml(level: number, start: number): string {
  return element("w:lvlOverride", { "w:ilvl": level }, setting("w:startOverride", start));
}
