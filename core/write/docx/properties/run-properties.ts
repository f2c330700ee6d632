import {
  type IRunPropertiesOptions,
  RunProperties as RunPropertiesComponent,
  ShadingType,
  UnderlineType,
} from "docx";
import { halfPoints, twips } from "../../../ooxml/units.ts";
import type { XmlElement } from "../../../ooxml/xml-tree.ts";
import { withElements } from "../docx-library/add-elements.ts";
import { COMPLEX_SCRIPT, type NamedFonts, themeColour, themeFonts } from "../docx-library/beyond-docx.ts";
import { componentTree, optionalXml } from "../docx-library/component-tree.ts";
import { memoise } from "../docx-library/memoise.ts";
import type { EastAsianFont } from "./east-asian-font.ts";
import { isRightToLeft, languageOptions } from "./language.ts";
import type { ScriptFont } from "./script-fonts.ts";

/** Properties of a run of text; lengths in points. */
export interface RunProperties {
  readonly style?: string;
  readonly font?: string;
  /** The theme's family for headings or for text, for characters that are neither East Asian nor complex. */
  readonly themeFont?: "major" | "minor";
  readonly eastAsian?: EastAsianFont;
  /** The family for text in one script that the other families lack. */
  readonly script?: ScriptFont;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string | undefined;
  /** The theme's name for the same colour, which changes with the theme's colours. */
  readonly themeColour?: string;
  /** Space added after each character. */
  readonly spacing?: number;
  readonly size?: number | undefined;
  readonly underline?: boolean;
  /** Colour of the background. */
  readonly shading?: string | undefined;
  readonly superscript?: boolean;
  /** Whether hyphens in dates and ranges are no-break hyphens. */
  readonly wholeNumerals?: boolean;
  /** Absent means the direction of its language. */
  readonly rightToLeft?: boolean;
  readonly language?: string;
}

/** The properties of text in the formatting of its paragraph's style. */
export const NO_PROPERTIES: RunProperties = {};

/** `w:rPr` (17.3.2.28) as text, or no text where a run has no properties. */
export const runProperties: (run: RunProperties) => string = memoise((run) =>
  optionalXml(runPropertiesTree(run)),
);

/** `w:rPr` as a tree; EMPTY where a run has no properties. */
export function runPropertiesTree(run: RunProperties): XmlElement {
  const made = componentTree(new RunPropertiesComponent(docxOptions(run)));
  return withElements("w:rPr", made, addedElements(run));
}

/** Options for docx, which writes bold, italics and size for complex scripts too. */
function docxOptions(run: RunProperties): IRunPropertiesOptions {
  return {
    style: run.style,
    font: run.themeFont === undefined || run.script ? namedFonts(run) : undefined,
    bold: run.bold || undefined,
    italics: run.italic || undefined,
    color: run.themeColour === undefined ? run.colour : undefined,
    characterSpacing: run.spacing === undefined ? undefined : twips(run.spacing),
    size: run.size === undefined ? undefined : halfPoints(run.size),
    underline: run.underline ? { type: UnderlineType.SINGLE } : undefined,
    shading: run.shading === undefined ? undefined : shadingOptions(run.shading),
    superScript: run.superscript,
    rightToLeft: isWrittenRightToLeft(run) || undefined,
    language: run.language === undefined ? undefined : languageOptions(run.language),
  };
}

function addedElements(run: RunProperties): readonly XmlElement[] {
  const { themeFont, script, colour, themeColour: theme } = run;
  return [
    ...(themeFont === undefined || script ? [] : [themeFonts(themeFont, namedFonts(run) ?? {})]),
    ...(colour !== undefined && theme !== undefined ? [themeColour(colour, theme)] : []),
    ...(script?.complex ? [COMPLEX_SCRIPT] : []),
  ];
}

/** One family for all scripts, so that Word does not change the face in the middle of a word. */
function namedFonts({ font, eastAsian, script }: RunProperties): NamedFonts | undefined {
  // Programs differ in the font that they take for a script: all four name its family.
  if (script !== undefined) return { ...sameFonts(script.font), hint: script.complex ? "cs" : undefined };
  if (font === undefined && eastAsian === undefined) return undefined;
  const hint = eastAsian?.hint ? "eastAsia" : undefined;
  return { ...sameFonts(font), eastAsia: eastAsian?.font ?? font, hint };
}

function sameFonts(font: string | undefined): NamedFonts {
  return { ascii: font, hAnsi: font, eastAsia: font, cs: font };
}

function shadingOptions(colour: string): IRunPropertiesOptions["shading"] {
  return { type: ShadingType.CLEAR, color: "auto", fill: colour };
}

function isWrittenRightToLeft({ rightToLeft, language }: RunProperties): boolean {
  return rightToLeft ?? (language !== undefined && isRightToLeft(language));
}
