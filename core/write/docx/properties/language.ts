import type { IRunPropertiesOptions } from "docx";
import { directionOf } from "../../../document/direction.ts";
import type { Attributes } from "../../../ooxml/xml-text.ts";

const EAST_ASIAN_SCRIPTS = new Set(["hans", "hant", "hani", "jpan", "kore", "hang", "hira", "kana", "bopo"]);
const EAST_ASIAN = new Set(["ja", "ko", "yue", "zh"]);
const COMPLEX_SCRIPTS = new Set(
  "deva beng guru gujr orya taml telu knda mlym sinh olck mtei thai laoo khmr mymr java tibt mong".split(" "),
);
/** Languages that are written in a complex script where their tag names no other. */
const COMPLEX = new Set(
  "as bho bn bo brx doi dz gu hi kn km ksw kok lo mai ml mni mnw mr my ne or pa sa sat shn si ta te th".split(
    " ",
  ),
);

type ScriptClass = "western" | "eastAsian" | "complex" | "rightToLeft";

/** The class of a language's script, which decides in which of three attributes Word expects the language (17.3.2.20). */
function scriptClass(language: string): ScriptClass {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (isRightToLeft(language)) return "rightToLeft";
  if (script !== undefined) {
    if (COMPLEX_SCRIPTS.has(script)) return "complex";
    return EAST_ASIAN_SCRIPTS.has(script) ? "eastAsian" : "western";
  }
  if (COMPLEX.has(primary)) return "complex";
  return EAST_ASIAN.has(primary) ? "eastAsian" : "western";
}

export function isRightToLeft(language: string): boolean {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const rightToLeft = directionOf(language) === "rtl";
  directions.set(language, rightToLeft);
  return rightToLeft;
}

/** Cache for `isRightToLeft`, which is called for every run. */
const directions = new Map<string, boolean>();

/** One of the three languages of a run, by the script of the language. */
export function languageOptions(language: string): NonNullable<IRunPropertiesOptions["language"]> {
  switch (scriptClass(language)) {
    case "western":
      return { value: language };
    case "eastAsian":
      return { eastAsia: language };
    case "complex":
    case "rightToLeft":
      return { bidirectional: language };
  }
}

export function languageAttributes(language: string): Attributes {
  const { value, eastAsia, bidirectional } = languageOptions(language);
  return { "w:val": value, "w:eastAsia": eastAsia, "w:bidi": bidirectional };
}
