import { halfPoints, twips } from "../../../ooxml/units.ts";
import { element, valElement } from "../../../ooxml/xml-text.ts";
import type { EastAsianFont } from "./east-asian-font.ts";
import { isRightToLeft, languageElement } from "./language.ts";
import type { ScriptFont } from "./script-fonts.ts";
import { groundElement } from "./table-properties.ts";

/** How a run of text looks; lengths in points. */
export interface RunProperties {
  readonly style?: string;
  readonly font?: string;
  /** The theme's family for headings or for text: for letters that are neither East Asian nor complex. */
  readonly themeFont?: "major" | "minor";
  readonly eastAsian?: EastAsianFont;
  /** For text of one script alone that the other families lack. */
  readonly script?: ScriptFont;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string | undefined;
  /** What the theme calls the same colour: it changes when the theme's colours are changed. */
  readonly themeColour?: string;
  /** Added after each character. */
  readonly spacing?: number;
  readonly size?: number | undefined;
  readonly underline?: boolean;
  /** What is behind its characters. */
  readonly shading?: string | undefined;
  readonly superscript?: boolean;
  /** Whether no line ends behind a hyphen in a date or range. */
  readonly wholeNumerals?: boolean;
  /** Absent means as its language is written, and so its paragraph. */
  readonly rightToLeft?: boolean;
  readonly language?: string;
}

/** The content of `w:rPr`, in the order that its schema asks for (17.3.2.28). */
export function runPropertiesContent(run: RunProperties): string {
  let xml = run.style === undefined ? "" : valElement("w:rStyle", run.style);
  xml += fontsElement(run);
  if (run.bold) xml += "<w:b/><w:bCs/>";
  if (run.italic) xml += "<w:i/><w:iCs/>";
  if (run.colour !== undefined) xml += colourElement(run.colour, run.themeColour);
  if (run.spacing !== undefined) xml += valElement("w:spacing", twips(run.spacing));
  if (run.size !== undefined) xml += sizeElements(run.size);
  if (run.underline) xml += valElement("w:u", "single");
  if (run.shading !== undefined) xml += groundElement(run.shading);
  if (run.superscript) xml += valElement("w:vertAlign", "superscript");
  if (isWrittenRightToLeft(run)) xml += "<w:rtl/>";
  if (run.script?.complex) xml += "<w:cs/>";
  if (run.language !== undefined) xml += languageElement(run.language);
  return xml;
}

export function runProperties(run: RunProperties): string {
  const content = runPropertiesContent(run);
  return content === "" ? "" : `<w:rPr>${content}</w:rPr>`;
}

/** One family for all scripts, so that Word does not change the face in the middle of a word. */
function fontsElement({ font, themeFont, eastAsian, script }: RunProperties): string {
  if (script !== undefined) return scriptFontsElement(script);
  if (font === undefined && themeFont === undefined && eastAsian === undefined) return "";
  const theme = themeFont === undefined ? undefined : `${themeFont}HAnsi`;
  return element("w:rFonts", {
    "w:hint": eastAsian?.hint ? "eastAsia" : undefined,
    "w:asciiTheme": theme,
    "w:hAnsiTheme": theme,
    // A theme's family that a reader cannot look up is said by its name, too.
    "w:ascii": font,
    "w:hAnsi": font,
    "w:eastAsia": eastAsian?.font ?? font,
    "w:cs": font,
  });
}

/** Programs differ in the slot that they take for a script: all four name its family. */
function scriptFontsElement({ font, complex }: ScriptFont): string {
  return element("w:rFonts", {
    "w:hint": complex ? "cs" : undefined,
    "w:ascii": font,
    "w:hAnsi": font,
    "w:eastAsia": font,
    "w:cs": font,
  });
}

function colourElement(colour: string, themeColour: string | undefined): string {
  if (themeColour === undefined) return valElement("w:color", colour);
  return element("w:color", { "w:val": colour, "w:themeColor": themeColour });
}

function sizeElements(points: number): string {
  return valElement("w:sz", halfPoints(points)) + valElement("w:szCs", halfPoints(points));
}

function isWrittenRightToLeft({ rightToLeft, language }: RunProperties): boolean {
  return rightToLeft ?? (language !== undefined && isRightToLeft(language));
}
