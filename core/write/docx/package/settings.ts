import type { Hyphenation } from "../../../document/hyphenation.ts";
import type { HouseTemplate } from "../../../house-template/house-template.ts";
import type { Part } from "../../../ooxml/part.ts";
import { valTree } from "../../../ooxml/tree-element.ts";
import { twips } from "../../../ooxml/units.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { childrenNamed, treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import {
  CHARACTER_SPACING,
  colourMapping,
  compatibilitySetting,
  separatorReferences,
  themeLanguage,
  ZOOM,
} from "../docx-library/beyond-docx.ts";
import { componentTree, partRoot } from "../docx-library/component-tree.ts";
import { languageAttributes } from "../properties/language.ts";
import type { DocxFile, DocxSettings } from "./docx-file.ts";
import { SEPARATOR_IDS } from "./separators.ts";

/** Distance between default tab stops, in points. */
const TAB_STOP = 36;

/** Compatibility settings besides the mode, which docx writes. */
const COMPATIBILITY: Readonly<Record<string, number>> = {
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
};

/** Settings of the note; hyphenation as in the PDF: at most two consecutive hyphens, and none in abbreviations. */
export function docxSettings(hyphenation: Hyphenation, house?: HouseTemplate): DocxSettings {
  const shared = {
    defaultTabStop: twips(TAB_STOP),
    evenAndOddHeaders: house?.headerTypes.includes("even") ?? false,
  };
  if (hyphenation === "none") return { ...shared, autoHyphenation: false };
  return { ...shared, autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true };
}

/**
 * docx's settings, with a house template's where they change what Word shows. The schema's order is 17.15.1.78.
 * No setting makes Word update fields, because it would ask the reader first.
 */
export function settingsPart(
  file: DocxFile,
  language: string,
  hyphenation: Hyphenation,
  house?: HouseTemplate,
): Part {
  const made = componentTree(file.Settings);
  const ours = (name: string) => childrenNamed(made, name);
  const theirs = (name: string) => house?.settings.filter((each) => each.name === name).slice(0, 1) ?? [];
  const theirsOr = (name: string, own: readonly XmlElement[]) => {
    const setting = theirs(name);
    return setting.length > 0 ? setting : own;
  };
  const hyphens =
    house && hyphenation === "narrow"
      ? theirsOr("w:autoHyphenation", [NO_HYPHENATION])
      : HYPHENATION.flatMap(ours);
  const children = [
    ZOOM,
    ...theirs("w:mirrorMargins"),
    ...theirsOr("w:defaultTabStop", ours("w:defaultTabStop")),
    ...hyphens,
    ...ours("w:evenAndOddHeaders"),
    CHARACTER_SPACING,
    separatorReferences(Object.values(SEPARATOR_IDS)),
    ...ours("w:compat").map(withCompatibilitySettings),
    themeLanguage(languageAttributes(language)),
    ...theirsOr("w:clrSchemeMapping", [colourMapping(COLOUR_MAPPING)]),
  ];
  return {
    path: "word/settings.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
    xml: XML_DECLARATION + treeXml({ ...partRoot(file.Settings), children }),
  };
}

const HYPHENATION = ["w:autoHyphenation", "w:consecutiveHyphenLimit", "w:doNotHyphenateCaps"];

/** A house template's own styles have no rule for narrow columns: the template decides whether words are hyphenated. */
const NO_HYPHENATION = valTree("w:autoHyphenation", 0);

/** Mode 15 is Word 2013 and later; without it the file opens as "Compatibility Mode". */
function withCompatibilitySettings(compat: XmlElement): XmlElement {
  const added = Object.entries(COMPATIBILITY).map(([name, value]) => compatibilitySetting(name, value));
  return { ...compat, children: [...compat.children, ...added] };
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
