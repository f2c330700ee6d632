import type { Hyphenation } from "../../../document/hyphenation.ts";
import type { HouseTemplate } from "../../../house-template/house-template.ts";
import { WORDPROCESSING } from "../../../ooxml/namespaces.ts";
import type { Part } from "../../../ooxml/part.ts";
import { twips } from "../../../ooxml/units.ts";
import { element, valElement, XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { treeXml } from "../../../ooxml/xml-tree.ts";
import { languageAttributes } from "../properties/language.ts";

const WORD_SETTINGS = "http://schemas.microsoft.com/office/word";

/** Mode 15 is Word 2013 and later; without it the file opens as "Compatibility Mode". */
const COMPATIBILITY: Readonly<Record<string, number>> = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
};

/** `house`: whose settings show in the note. The schema's order is 17.15.1.78. Nothing here asks Word to update fields: it would ask the reader. */
export function settingsPart(language: string, hyphenation: Hyphenation, house?: HouseTemplate): Part {
  const own = (name: string) => house?.settings.find((each) => each.name === name);
  const theirs = (name: string) => treeXml(own(name) ?? "");
  const xml = element(
    "w:settings",
    { "xmlns:w": WORDPROCESSING },
    element("w:zoom", { "w:percent": 100 }),
    theirs("w:mirrorMargins"),
    theirs("w:defaultTabStop") || valElement("w:defaultTabStop", twips(36)),
    house === undefined ? hyphenElements(hyphenation) : theirHyphens(hyphenation, theirs),
    house?.kinds.includes("even") ? element("w:evenAndOddHeaders") : "",
    valElement("w:characterSpacingControl", "doNotCompress"),
    element("w:footnotePr", {}, separatorReference(-1), separatorReference(0)),
    element("w:compat", {}, ...Object.entries(COMPATIBILITY).map(compatibilityXml)),
    element("w:themeFontLang", languageAttributes(language)),
    theirs("w:clrSchemeMapping") || element("w:clrSchemeMapping", COLOUR_MAPPING),
  );
  return {
    path: "word/settings.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
    xml: XML_DECLARATION + xml,
  };
}

/** As in the PDF: no third hyphen in a row, and no abbreviation parted. */
function hyphenElements(hyphenation: Hyphenation): string {
  if (hyphenation === "none") return valElement("w:autoHyphenation", 0);
  return (
    valElement("w:autoHyphenation", 1) +
    valElement("w:consecutiveHyphenLimit", 2) +
    element("w:doNotHyphenateCaps")
  );
}

/** A house's own styles know nothing of narrow columns: its template says whether words are parted. */
function theirHyphens(hyphenation: Hyphenation, theirs: (name: string) => string): string {
  if (hyphenation !== "narrow") return hyphenElements(hyphenation);
  return theirs("w:autoHyphenation") || hyphenElements("none");
}

const COLOUR_MAPPING = {
  "w:bg1": "light1",
  "w:t1": "dark1",
  "w:bg2": "light2",
  "w:t2": "dark2",
  "w:accent1": "accent1",
  "w:accent2": "accent2",
  "w:accent3": "accent3",
  "w:accent4": "accent4",
  "w:accent5": "accent5",
  "w:accent6": "accent6",
  "w:hyperlink": "hyperlink",
  "w:followedHyperlink": "followedHyperlink",
};

function separatorReference(id: number): string {
  return element("w:footnote", { "w:id": id });
}

function compatibilityXml([name, value]: readonly [string, number]): string {
  return element("w:compatSetting", { "w:name": name, "w:uri": WORD_SETTINGS, "w:val": value });
}
