import {
  type AttributeSpec,
  onOffSpec,
  optional,
  sameSpec,
  styleName,
  switchInWords,
  THEME_COLOURS,
  value,
} from "./attribute-spec.ts";
import { distance, hexadecimal, oneOf, onOff, whole, words } from "./value-parsers.ts";

/** 17.7 */
export const OF_STYLES: Readonly<Record<string, AttributeSpec>> = {
  style: optional({
    type: oneOf("paragraph character table numbering"),
    styleId: words(253),
    default: onOff,
    customStyle: onOff,
  }),
  ...sameSpec("name basedOn next link aliases", styleName),
  ...sameSpec(
    "autoRedefine hidden semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply",
    switchInWords,
  ),
  uiPriority: value(whole(0, 99)),
  rsid: value(hexadecimal(8)),
  tblStylePr: {
    needed: {
      type: oneOf(
        "wholeTable firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz band2Horz neCell nwCell seCell " +
          "swCell",
      ),
    },
    free: {},
  },
  latentStyles: optional({
    defLockedState: onOff,
    defUIPriority: whole(0, 99),
    defSemiHidden: onOff,
    defUnhideWhenUsed: onOff,
    defQFormat: onOff,
    count: whole(0, 32_767),
  }),
  lsdException: {
    needed: { name: words(253) },
    free: {
      locked: onOff,
      uiPriority: whole(0, 99),
      semiHidden: onOff,
      unhideWhenUsed: onOff,
      qFormat: onOff,
    },
  },
};

/** 17.15.1 */
export const OF_SETTINGS: Readonly<Record<string, AttributeSpec>> = {
  ...sameSpec("mirrorMargins autoHyphenation", onOffSpec),
  defaultTabStop: value(distance),
  clrSchemeMapping: optional(
    Object.fromEntries(
      "bg1 t1 bg2 t2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink"
        .split(" ")
        .map((name) => [name, oneOf(THEME_COLOURS)]),
    ),
  ),
};
