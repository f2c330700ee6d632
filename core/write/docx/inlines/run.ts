import { placesInNumerals } from "../../../document/numerals.ts";
import { element, escapeXml, textElement } from "../../../ooxml/xml-text.ts";
import { NO_PROPERTIES, type RunProperties, runProperties } from "../properties/run-properties.ts";

export function run(properties: RunProperties, content: string): string {
  return `<w:r>${runProperties(properties)}${content}</w:r>`;
}

/** A run of text. Line breaks and tabs in a value are spaces: intended line breaks are nodes. */
export function textRun(properties: RunProperties, value: string): string {
  const text = value.replace(/[\t\n\r]+/g, " ");
  if (text === "") return "";
  if (properties.wholeNumerals && text.includes("-")) return run(properties, wholeNumerals(text));
  if (!text.includes("\u00AD")) return run(properties, textXml(text));
  return run(properties, softXml(text));
}

/** Text with soft hyphens as elements, which show only at the end of a line (17.3.3.29); Word prints the character itself. */
function softXml(text: string): string {
  return text.split("\u00AD").map(textXml).join(element("w:softHyphen"));
}

/** Text with no-break hyphens in numerals (17.3.3.18): Word breaks lines after a hyphen between digits. */
function wholeNumerals(text: string): string {
  const inNumerals = placesInNumerals(text);
  let [xml, start] = ["", 0];
  for (const { index } of text.matchAll(/-/g)) {
    if (!inNumerals.has(index)) continue;
    xml += softXml(text.slice(start, index)) + element("w:noBreakHyphen");
    start = index + 1;
  }
  return xml + softXml(text.slice(start));
}

export function tabRun(properties = NO_PROPERTIES): string {
  return run(properties, element("w:tab"));
}

/** A field with a cached result, so that Word need not update it when the file opens (17.16.18). */
export function fieldRuns(properties: RunProperties, instruction: string, result: string): string {
  return fieldStart(instruction) + textRun(properties, result) + fieldEnd();
}

export function fieldStart(instruction: string): string {
  const words = textElement("w:instrText", ` ${instruction} `, { "xml:space": "preserve" });
  return FIELD_BEGIN + run(NO_PROPERTIES, words) + FIELD_RESULT;
}

export function fieldEnd(): string {
  return FIELD_END;
}

const FIELD_BEGIN = fieldCharacter("begin");
const FIELD_RESULT = fieldCharacter("separate");
const FIELD_END = fieldCharacter("end");

function fieldCharacter(type: "begin" | "separate" | "end"): string {
  return run(NO_PROPERTIES, element("w:fldChar", { "w:fldCharType": type }));
}

function textXml(text: string): string {
  if (text === "") return "";
  const start = hasIdleSpace(text) ? '<w:t xml:space="preserve">' : "<w:t>";
  return `${start}${escapeXml(text)}</w:t>`;
}

/** Whether text has spaces at an end or several in a row, which are dropped without `xml:space` (XML 1.0, 2.10). */
function hasIdleSpace(text: string): boolean {
  return text !== text.trim() || text.includes("  ");
}
