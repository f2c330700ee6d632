import { family } from "../../../house-template/schema/value-parsers.ts";
import { themeValues } from "../../../house-template/style/theme-values.ts";
import { childNamed, elementsOf, type XmlElement } from "../../../ooxml/xml-tree.ts";
import type { ThemeFamily, ThemeSchemes } from "../package/theme.ts";

/** The note's theme with the template's colours and families; its own where the template's cannot be used. */
export function templateTheme(theme: XmlElement | undefined, ours: ThemeSchemes): ThemeSchemes {
  const { colour } = themeValues(theme);
  const palette = Object.entries(ours.palette).map(([name, own]) => [name, colour(name) ?? own]);
  const fonts = childNamed(childNamed(theme, "a:themeElements"), "a:fontScheme");
  return {
    palette: Object.fromEntries(palette),
    majorFont: familyOf(childNamed(fonts, "a:majorFont"), ours.majorFont),
    minorFont: familyOf(childNamed(fonts, "a:minorFont"), ours.minorFont),
  };
}

function familyOf(theirs: XmlElement | undefined, ours: ThemeFamily): ThemeFamily {
  if (theirs === undefined) return ours;
  const familyNamed = (name: string) => family(childNamed(theirs, name)?.attributes.typeface ?? "");
  return {
    latin: familyNamed("a:latin") ?? ours.latin,
    eastAsian: familyNamed("a:ea") ?? ours.eastAsian,
    complex: familyNamed("a:cs") ?? ours.complex,
    scripts: scriptsOf(theirs),
  };
}

const SCRIPT = /^[A-Za-z]{4}$/;

function scriptsOf(fonts: XmlElement): ThemeFamily["scripts"] {
  const scripts = elementsOf(fonts).flatMap(({ name, attributes: { script = "", typeface = "" } }) =>
    name === "a:font" && SCRIPT.test(script) && family(typeface) !== undefined
      ? [[script, typeface] as const]
      : [],
  );
  return [...new Map(scripts)];
}
