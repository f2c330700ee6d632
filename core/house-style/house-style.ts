import type { Hyphenation } from "../document/hyphenation.ts";
import { PAPERS } from "./papers.ts";

/**
 * A sheet of paper. All lengths of the house style are in points (1/72 inch); colours are six hexadecimal digits
 * without `#`.
 */
export interface Paper {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Distance of the header, and by default of the footer, from the edge of the paper. */
  readonly headerDistance: number;
  /** Distance of the footer; by default that of the header. */
  readonly footerDistance?: number;
}

export interface TextStyle {
  readonly size: number;
  /** Distance from baseline to baseline. */
  readonly leading: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly bold: boolean;
  readonly colour: string;
}

/**
 * The typography of notes. Both writers take measures and colours from it, so that the PDF and the Word file of a
 * document look alike.
 */
export interface HouseStyle {
  readonly paper: Paper;
  readonly fonts: {
    /** The family that the PDF embeds; its files are in `FontFiles`. */
    readonly pdf: string;
    /** The family that the Word file names; metric-compatible with the PDF's. */
    readonly word: string;
  };
  readonly colours: {
    readonly text: string;
    readonly quiet: string;
    readonly accent: string;
    readonly rule: string;
    /** Background of callouts and header rows, light enough for text at a contrast of 7:1. */
    readonly ground: string;
    readonly caution: string;
    readonly cautionGround: string;
    /** Colours of chart series, in order, where a house template has its own. */
    readonly series?: readonly string[];
  };
  readonly text: {
    readonly body: TextStyle;
    readonly kicker: TextStyle;
    readonly lead: TextStyle;
    readonly small: TextStyle;
    readonly points: TextStyle;
    readonly table: TextStyle;
    readonly note: TextStyle;
    readonly marking: TextStyle;
    readonly footer: TextStyle;
    /** Levels 1 to 6; level 1 is the title. */
    readonly headings: readonly [TextStyle, TextStyle, TextStyle, TextStyle, TextStyle, TextStyle];
  };
  /** Hyphenation in both files; a template may state another. */
  readonly hyphenation: Hyphenation;
  /** Indent of one list level. */
  readonly listIndent: number;
  /** Width of the term column of a description list. */
  readonly termWidth: number;
}

const TEXT = "1a1a1a";
const ACCENT = "1f3a5f";

function textStyle(size: number, leading: number, change: Partial<TextStyle> = {}): TextStyle {
  return { size, leading, spaceBefore: 0, spaceAfter: 0, bold: false, colour: TEXT, ...change };
}

/**
 * The built-in style: A4, 11 pt on 14.5 pt, about 90 characters a line. Carlito in the PDF has the widths of Calibri in
 * Word, so that both break lines at the same words. Text is ragged right, and a wide column needs no hyphenation for
 * even lines.
 */
export const DEFAULT_HOUSE_STYLE: HouseStyle = {
  paper: {
    ...PAPERS.A4,
    margin: { top: 60, right: 60, bottom: 64, left: 60 },
    headerDistance: 32,
  },
  fonts: { pdf: "Carlito", word: "Calibri" },
  colours: {
    text: TEXT,
    quiet: "555555",
    accent: ACCENT,
    rule: "b8c0ca",
    ground: "eef2f6",
    caution: "8a3b12",
    cautionGround: "fbf1ea",
  },
  text: {
    body: textStyle(11, 14.5, { spaceAfter: 5 }),
    kicker: textStyle(10.5, 14, { spaceAfter: 2, bold: true, colour: ACCENT }),
    lead: textStyle(12, 16, { spaceAfter: 5 }),
    small: textStyle(9.5, 12.5, { spaceAfter: 4, colour: "555555" }),
    points: textStyle(12.5, 16.5, { spaceAfter: 4 }),
    table: textStyle(10.5, 13.5),
    note: textStyle(9, 11.5, { spaceAfter: 1 }),
    marking: textStyle(10.5, 13, { bold: true }),
    footer: textStyle(9, 11.5, { colour: "555555" }),
    headings: [
      textStyle(20, 24, { spaceAfter: 5, bold: true, colour: ACCENT }),
      textStyle(13.5, 17, { spaceBefore: 11, spaceAfter: 3, bold: true, colour: ACCENT }),
      textStyle(11.5, 15, { spaceBefore: 7, spaceAfter: 2, bold: true }),
      textStyle(11, 14.5, { spaceBefore: 6, spaceAfter: 1, bold: true, colour: "555555" }),
      textStyle(11, 14.5, { spaceBefore: 6, spaceAfter: 2, bold: true }),
      textStyle(11, 14.5, { spaceBefore: 6, spaceAfter: 2, bold: true }),
    ],
  },
  hyphenation: "narrow",
  listIndent: 18,
  termWidth: 78,
};
