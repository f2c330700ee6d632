import {
  type AttributeSpec,
  border,
  inParent,
  onOffSpec,
  optional,
  sameSpec,
  styleName,
  themed,
  value,
} from "./attribute-spec.ts";
import {
  colour,
  distance,
  family,
  hexadecimal,
  language,
  length,
  number,
  oneOf,
  onOff,
  whole,
  words,
} from "./value-parsers.ts";

const UNDERLINES =
  "single words double thick dotted dottedHeavy dash dashedHeavy dashLong dashLongHeavy dotDash dashDotHeavy " +
  "dotDotDash dashDotDotHeavy wave wavyHeavy wavyDouble none";
const themeFamily = oneOf(
  "majorEastAsia majorBidi majorAscii majorHAnsi minorEastAsia minorBidi minorAscii minorHAnsi",
);
const halfPoints = value(whole(2, 3276));

/** 17.3.2 and what stands in runs, 17.3.3 */
export const OF_RUNS: Readonly<Record<string, AttributeSpec>> = {
  ...sameSpec(
    "b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof rtl cs " + "specVanish",
    onOffSpec,
  ),
  rStyle: styleName,
  rFonts: optional({
    hint: oneOf("default eastAsia cs"),
    ascii: family,
    hAnsi: family,
    eastAsia: family,
    cs: family,
    asciiTheme: themeFamily,
    hAnsiTheme: themeFamily,
    eastAsiaTheme: themeFamily,
    cstheme: themeFamily,
  }),
  color: value(colour, themed),
  ...inParent("rPr", { spacing: value(length) }),
  w: value(whole(1, 600)),
  kern: value(whole(0, 3276)),
  position: value(whole(-3168, 3168)),
  sz: halfPoints,
  szCs: halfPoints,
  highlight: value(
    oneOf(
      "black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen darkMagenta darkRed darkYellow " +
        "darkGray lightGray none",
    ),
  ),
  u: value(oneOf(UNDERLINES), { ...themed, color: colour }),
  effect: value(oneOf("blinkBackground lights antsBlack antsRed shimmer sparkle none")),
  bdr: border,
  fitText: value(distance, { id: number }),
  vertAlign: value(oneOf("baseline superscript subscript")),
  em: value(oneOf("none dot comma circle underDot")),
  lang: optional({ val: language, eastAsia: language, bidi: language }),
  eastAsianLayout: optional({
    id: number,
    combine: onOff,
    combineBrackets: oneOf("none round square angle curly"),
    vert: onOff,
    vertCompress: onOff,
  }),
  t: optional({ "xml:space": oneOf("default preserve") }),
  instrText: optional({ "xml:space": oneOf("default preserve") }),
  ptab: {
    needed: {
      alignment: oneOf("left center right"),
      relativeTo: oneOf("margin indent"),
      leader: oneOf("none dot hyphen underscore middleDot"),
    },
    free: {},
  },
  br: optional({ type: oneOf("page column textWrapping"), clear: oneOf("none left right all") }),
  sym: { needed: { char: hexadecimal(4) }, free: { font: family } },
  fldChar: { needed: { fldCharType: oneOf("begin separate end") }, free: {} },
  fldSimple: { needed: { instr: words(255) }, free: {} },
};
