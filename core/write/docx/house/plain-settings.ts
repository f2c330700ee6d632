import type { XmlElement } from "./xml-tree.ts";

/** Settings of paragraphs and runs that neither move, cover nor shrink words, in so far as their values are sensible. */
const PLAIN = new Set(
  (
    "pStyle keepNext keepLines widowControl suppressLineNumbers tabs suppressAutoHyphens kinsoku wordWrap " +
    "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing contextualSpacing " +
    "jc textAlignment outlineLvl rStyle rFonts b bCs i iCs caps smallCaps noProof color kern sz szCs u lang"
  )
    .split(" ")
    .map((name) => `w:${name}`),
);

export function isPlain({ name }: XmlElement): boolean {
  return PLAIN.has(name);
}
