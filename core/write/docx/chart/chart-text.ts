import type { HouseStyle } from "../../../house-style/house-style.ts";
import { element } from "../../../ooxml/xml-text.ts";
import { solid } from "./series-shape.ts";

/** Text properties of charts: the house's family in the size of footnotes, in hundredths of a point (20.1.10.72). */
export function chartText(
  name: "a:defRPr" | "a:rPr",
  { fonts, text, colours }: HouseStyle,
  language: string,
  colour = colours.text,
): string {
  return element(
    name,
    { lang: language, sz: Math.round(text.note.size * 100), b: 0 },
    solid(colour),
    element("a:latin", { typeface: fonts.word }),
    element("a:cs", { typeface: fonts.word }),
  );
}

/** Text properties without rotation, which Word would otherwise apply to long labels. */
export function textProperties(style: HouseStyle, language: string): string {
  const end = element("a:endParaRPr", { lang: language });
  const paragraph = element("a:p", {}, element("a:pPr", {}, chartText("a:defRPr", style, language)), end);
  const body = element("a:bodyPr", { rot: 0, vert: "horz" });
  return element("c:txPr", {}, body, element("a:lstStyle"), paragraph);
}
