import {
  colour,
  columnWidth,
  conditionalFormat,
  enumeration,
  family,
  hexadecimal,
  hundredths,
  identifierParser,
  integer,
  language,
  onOff,
  onOffInWords,
  positiveTwips,
  signedHundredths,
  signedTwips,
  textParser,
  unsignedTwips,
  type ValueParser,
  width,
} from "./value-parsers.ts";
import type { OTHER_TYPES } from "./word-schema.ts";

/** Parsers of the schema's types that are not enumerations, bounded by what Word accepts. */
export const TYPE_PARSERS = {
  ST_Cnf: conditionalFormat,
  ST_DecimalNumber: identifierParser,
  ST_EighthPointMeasure: integer(2, 96),
  ST_HexColor: colour,
  ST_HpsMeasure: integer(2, 3276),
  ST_Lang: language,
  ST_LongHexNumber: hexadecimal(8),
  ST_MeasurementOrPercent: width,
  ST_OnOff: onOff,
  ST_PointMeasure: integer(0, 31),
  ST_ShortHexNumber: hexadecimal(4),
  ST_SignedHpsMeasure: integer(-3168, 3168),
  ST_SignedTwipsMeasure: signedTwips,
  ST_String: textParser(253),
  ST_TextScale: integer(1, 600),
  ST_TwipsMeasure: unsignedTwips,
  ST_UcharHexNumber: hexadecimal(2),
  "xml:space": enumeration("default preserve"),
} as const satisfies Readonly<Record<(typeof OTHER_TYPES)[number], ValueParser>>;

/** Enumeration values that a note omits, by type. */
export const LEFT_OUT_WORDS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries<RegExp>({
    // Pictures around pages, not lines of text (17.18.2).
    ST_Border:
      /^(?!nil$|none$|single$|thick|double$|dot|dash|triple$|thin|wave$|doubleWave$|threeD|outset$|inset$)/,
    // `custom` asks for an attribute of a later Word (17.18.59), and the others are Thai amounts.
    ST_NumberFormat: /^(custom|bahtText|dollarText)$/,
    // Kashida and Thai justification, and a list's tab of Word 6.
    ST_Jc: /Kashida$|^(numTab|thaiDistribute)$/,
    // Names of the strict schema, which Word's transitional files do not have.
    ST_TextDirection: /^(tb|rl|lr|tbV|rlV|lrV)$/,
    ST_VerticalJc: /^both$/,
  }),
);

export function keptWords(type: string, words: string): ValueParser {
  const leftOut = LEFT_OUT_WORDS.get(type);
  return enumeration(
    words
      .split(" ")
      .filter((word) => !leftOut?.test(word))
      .join(" "),
  );
}

const level = integer(0, 8);
const priority = integer(0, 99);
const start = integer(0, 32_767);
const bandSize = integer(0, 3);
const gridColumns = integer(0, 62);

/** Parsers with narrower bounds than those of the type, by `element@attribute` or `parent/element@attribute`. */
export const ATTRIBUTE_PARSERS: ReadonlyMap<string, ValueParser> = new Map(
  Object.entries<ValueParser>({
    // Paragraphs and runs (17.3)
    "framePr@lines": integer(1, 10),
    "spacing@line": positiveTwips,
    "spacing@beforeLines": hundredths,
    "spacing@afterLines": hundredths,
    "ind@leftChars": signedHundredths,
    "ind@rightChars": signedHundredths,
    "ind@hangingChars": signedHundredths,
    "ind@firstLineChars": signedHundredths,
    "outlineLvl@val": integer(0, 9),
    "kern@val": integer(0, 3276),
    "rFonts@ascii": family,
    "rFonts@hAnsi": family,
    "rFonts@eastAsia": family,
    "rFonts@cs": family,
    "sym@font": family,
    "fldSimple@instr": textParser(255),
    // Styles (17.7)
    "uiPriority@val": priority,
    "latentStyles@defUIPriority": priority,
    "latentStyles@count": start,
    "lsdException@uiPriority": priority,
    // Lists (17.9)
    "ilvl@val": level,
    "lvl@ilvl": level,
    "lvlOverride@ilvl": level,
    "lvl/start@val": start,
    "startOverride@val": start,
    "lvlRestart@val": integer(0, 9),
    "lvlText@val": textParser(255),
    "lvlJc@val": enumeration("left center right start end"),
    // Tables (17.4)
    "tblInd@w": signedTwips,
    "tblInd@type": enumeration("nil dxa auto"),
    "tblCellSpacing@w": unsignedTwips,
    "tblCellSpacing@type": enumeration("nil dxa auto"),
    "tblStyleRowBandSize@val": bandSize,
    "tblStyleColBandSize@val": bandSize,
    "tblCaption@val": textParser(1000),
    "tblDescription@val": textParser(1000),
    "gridCol@w": columnWidth,
    "gridBefore@val": gridColumns,
    "gridAfter@val": gridColumns,
    "gridSpan@val": integer(1, 63),
    ...Object.fromEntries(
      "autoRedefine hidden semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply bidiVisual cantSplit tblHeader noWrap tcFitText hideMark"
        .split(" ")
        .map((name) => [`${name}@val`, onOffInWords]),
    ),
    ...Object.fromEntries(
      ["tblCellMar", "tcMar"].flatMap((parent) =>
        "top left start bottom right end".split(" ").flatMap((side) => [
          [`${parent}/${side}@w`, unsignedTwips],
          [`${parent}/${side}@type`, enumeration("nil dxa")],
        ]),
      ),
    ),
  }),
);

/** Attributes without which an element has no meaning, though they are optional in the schema. */
export const REQUIRED_ATTRIBUTES: ReadonlySet<string> = new Set([
  "u@val",
  "w@val",
  "cnfStyle@val",
  "sym@char",
  ...["tblCellMar", "tcMar"].flatMap((parent) =>
    "top left start bottom right end"
      .split(" ")
      .flatMap((side) => [`${parent}/${side}@w`, `${parent}/${side}@type`]),
  ),
]);

/** Attributes that are dropped: they record editing, or repeat other attributes. */
const OMITTED_ATTRIBUTES =
  /@rsid|^ind@(start|end)Chars$|^cnfStyle@(?!val)|^numFmt@format$|^tc@id$|^(fldSimple|fldChar)@(fldLock|dirty)$/;

export function isOmitted(path: string): boolean {
  return OMITTED_ATTRIBUTES.test(path);
}
