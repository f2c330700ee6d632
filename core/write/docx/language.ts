import { directionOf } from "../../document/direction.ts";
import { type Attributes, element } from "./xml.ts";

const EAST_ASIAN_SCRIPTS = new Set(["hans", "hant", "hani", "jpan", "kore", "hang", "hira", "kana", "bopo"]);
const EAST_ASIAN = new Set(["ja", "ko", "yue", "zh"]);
const SOUTH_ASIAN = new Set("bn gu hi kn km lo ml mr my ne pa si ta te th".split(" "));

type ScriptClass = "western" | "eastAsian" | "southAsian" | "rightToLeft";

/** Word keeps three languages for a run and takes the one that fits its script (17.3.2.20). */
function scriptClass(language: string): ScriptClass {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (isRightToLeft(language)) return "rightToLeft";
  if (script !== undefined) {
    return EAST_ASIAN_SCRIPTS.has(script) ? "eastAsian" : "western";
  }
  if (SOUTH_ASIAN.has(primary)) return "southAsian";
  return EAST_ASIAN.has(primary) ? "eastAsian" : "western";
}

export function isRightToLeft(language: string): boolean {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const rightToLeft = directionOf(language) === "rtl";
  directions.set(language, rightToLeft);
  return rightToLeft;
}

/** Asked for every run, of the few languages that a note has. */
const directions = new Map<string, boolean>();

export function languageAttributes(language: string): Attributes {
  switch (scriptClass(language)) {
    case "western":
      return { "w:val": language };
    case "eastAsian":
      return { "w:eastAsia": language };
    case "southAsian":
    case "rightToLeft":
      return { "w:bidi": language };
  }
}

export function languageElement(language: string): string {
  return element("w:lang", languageAttributes(language));
}
