import { type AttributeSpec, onOffSpec, optional, sameSpec, styleName, value } from "./attribute-spec.ts";
import { distance, hexadecimal, length, number, oneOf, onOff, whole, words } from "./value-parsers.ts";

/** All but `custom`, which asks for an attribute of a later Word (17.18.59). */
const NUMBERS =
  "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago " +
  "ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal " +
  "japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero " +
  "bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese " +
  "ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting " +
  "ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified " +
  "chineseCountingThousand koreanDigital koreanCounting koreanLegal koreanDigital2 vietnameseCounting " +
  "russianLower russianUpper none numberInDash hebrew1 hebrew2 arabicAlpha arabicAbjad hindiVowels " +
  "hindiConsonants hindiNumbers hindiCounting thaiLetters thaiNumbers thaiCounting";

/** 17.9 */
export const OF_LISTS: Readonly<Record<string, AttributeSpec>> = {
  abstractNum: { needed: { abstractNumId: number }, free: {} },
  abstractNumId: value(number),
  num: { needed: { numId: number }, free: {} },
  numId: value(number),
  ilvl: value(whole(0, 8)),
  ...sameSpec("nsid tmpl", value(hexadecimal(8))),
  multiLevelType: value(oneOf("singleLevel multilevel hybridMultilevel")),
  ...sameSpec("styleLink numStyleLink", styleName),
  lvl: { needed: { ilvl: whole(0, 8) }, free: { tplc: hexadecimal(8), tentative: onOff } },
  lvlOverride: { needed: { ilvl: whole(0, 8) }, free: {} },
  ...sameSpec("start startOverride", value(whole(0, 32_767))),
  numFmt: value(oneOf(NUMBERS)),
  lvlRestart: value(whole(0, 9)),
  isLgl: onOffSpec,
  suff: value(oneOf("tab space nothing")),
  lvlText: optional({ val: words(255), null: onOff }),
  lvlPicBulletId: value(number),
  legacy: optional({ legacy: onOff, legacySpace: distance, legacyIndent: length }),
  lvlJc: value(oneOf("left center right start end")),
};
