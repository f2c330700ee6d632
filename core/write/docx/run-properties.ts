import { isRightToLeft, languageElement } from "./language.ts";
import { halfPoints, twips } from "./units.ts";
import { element, setting } from "./xml.ts";

/** How a run of text looks; lengths in points. */
export interface RunProperties {
  readonly style?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  /** Added after each character. */
  readonly spacing?: number;
  readonly size?: number;
  readonly underline?: boolean;
  readonly superscript?: boolean;
  readonly language?: string;
}

/** The content of `w:rPr`, in the order that its schema asks for (17.3.2.28). */
export function runPropertiesContent(run: RunProperties): string {
  return [
    run.style === undefined ? "" : setting("w:rStyle", run.style),
    run.font === undefined ? "" : fontsElement(run.font),
    run.bold ? element("w:b") + element("w:bCs") : "",
    run.italic ? element("w:i") + element("w:iCs") : "",
    run.colour === undefined ? "" : setting("w:color", run.colour),
    run.spacing === undefined ? "" : setting("w:spacing", twips(run.spacing)),
    run.size === undefined ? "" : sizeElements(run.size),
    run.underline ? setting("w:u", "single") : "",
    run.superscript ? setting("w:vertAlign", "superscript") : "",
    run.language === undefined ? "" : languageElements(run.language),
  ].join("");
}

export function runProperties(run: RunProperties): string {
  const content = runPropertiesContent(run);
  return content === "" ? "" : element("w:rPr", {}, content);
}

/** One family for all scripts, so that Word does not change the face in the middle of a word. */
function fontsElement(font: string): string {
  return element("w:rFonts", { "w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font });
}

function sizeElements(points: number): string {
  return setting("w:sz", halfPoints(points)) + setting("w:szCs", halfPoints(points));
}

function languageElements(language: string): string {
  return (isRightToLeft(language) ? element("w:rtl") : "") + languageElement(language);
}
