import { elementsOf, type XmlElement } from "../../ooxml/xml-tree.ts";

/** Paragraph and run settings that do not move, cover or shrink text, if their values are sensible. */
const PLAIN = new Set(
  (
    "pStyle keepNext keepLines widowControl suppressLineNumbers tabs suppressAutoHyphens kinsoku wordWrap " +
    "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing contextualSpacing " +
    "jc textAlignment outlineLvl rStyle rFonts b bCs i iCs caps smallCaps noProof color kern sz szCs u lang"
  )
    .split(" ")
    .map((name) => `w:${name}`),
);

export function isPlainSetting({ name }: XmlElement): boolean {
  return PLAIN.has(name);
}

/**
 * Removes all but plain settings from the document defaults (17.7.5.1) of a style part, because they apply to the note's own
 * styles too. `lost` is called with each setting that is dropped.
 */
export function withPlainDefaults(styles: XmlElement, lost: (setting: XmlElement) => void): XmlElement {
  const plain = (properties: XmlElement): XmlElement => {
    const settings = elementsOf(properties);
    for (const each of settings) if (!isPlainSetting(each)) lost(each);
    return { ...properties, children: settings.filter(isPlainSetting) };
  };
  const of = (parent: XmlElement, edit: (child: XmlElement) => XmlElement): XmlElement => ({
    ...parent,
    children: elementsOf(parent).map(edit),
  });
  return of(styles, (each) =>
    each.name === "w:docDefaults" ? of(each, (defaults) => of(defaults, plain)) : each,
  );
}
