import { type Attributes, element } from "./xml.ts";

const RIGHT_TO_LEFT_SCRIPTS = new Set(["arab", "hebr", "syrc", "thaa", "nkoo", "adlm"]);
const EAST_ASIAN_SCRIPTS = new Set(["hans", "hant", "hani", "jpan", "kore", "hang", "hira", "kana", "bopo"]);
const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);
const EAST_ASIAN = new Set(["ja", "ko", "yue", "zh"]);
const SOUTH_ASIAN = new Set("bn gu hi kn km lo ml mr my ne pa si ta te th".split(" "));

type ScriptClass = "western" | "eastAsian" | "southAsian" | "rightToLeft";

/** Word keeps three languages for a run and takes the one that fits its script (17.3.2.20). */
function scriptClass(language: string): ScriptClass {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script !== undefined) {
    if (RIGHT_TO_LEFT_SCRIPTS.has(script)) return "rightToLeft";
    return EAST_ASIAN_SCRIPTS.has(script) ? "eastAsian" : "western";
  }
  if (RIGHT_TO_LEFT.has(primary)) return "rightToLeft";
  if (SOUTH_ASIAN.has(primary)) return "southAsian";
  return EAST_ASIAN.has(primary) ? "eastAsian" : "western";
}

export function isRightToLeft(language: string): boolean {
  return scriptClass(language) === "rightToLeft";
}

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
