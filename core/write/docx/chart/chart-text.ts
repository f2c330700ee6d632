import type { HouseStyle } from "../../../house-style/house-style.ts";
import { element } from "../xml.ts";
import { solid } from "./series-look.ts";

/** The house's family in the size of small text; sizes count in hundredths of a point (20.1.10.72). */
export function chartText(
  name: "a:defRPr" | "a:rPr",
  { fonts, text, colours }: HouseStyle,
  language: string,
): string {
  return element(
    name,
    { lang: language, sz: Math.round(text.small.size * 100), b: 0 },
    solid(colours.text),
    element("a:latin", { typeface: fonts.word }),
    element("a:cs", { typeface: fonts.word }),
  );
}

export function textProperties(style: HouseStyle, language: string): string {
  const end = element("a:endParaRPr", { lang: language });
  const paragraph = element("a:p", {}, element("a:pPr", {}, chartText("a:defRPr", style, language)), end);
  return element("c:txPr", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
}
