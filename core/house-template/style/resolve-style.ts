import { createStyleChain, type StyleChain } from "../../ooxml/styles.ts";
import { childNamed, elementsOf, isOn, settingOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { idOf, stylesOf } from "./style-map.ts";
import { runColour, type ThemeValues } from "./theme-values.ts";

/** A tab stop, in points from the start of the text; every alignment but the end's counts as left. */
export interface ResolvedTab {
  readonly alignment: "left" | "right";
  readonly position: number;
}

/** A paragraph style resolved with the styles that it is based on; lengths in points. Unstated properties have Word's defaults. */
export interface ResolvedStyle {
  readonly size: number;
  readonly font: string | undefined;
  readonly colour: string | undefined;
  readonly bold: boolean;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly justification: string | undefined;
  readonly pageBreakBefore: boolean;
  readonly tabs: readonly ResolvedTab[];
  /** Instance and level of its numbering. */
  readonly numbering: { readonly numId: string; readonly level: number } | undefined;
}

/** The styles, under the identifiers that a part uses, and the theme that its paragraphs refer to. */
export interface StyleLookup {
  readonly styles: XmlElement;
  readonly theme: ThemeValues;
}

/** Height of a single line over the font's size, as in most fonts. */
const LINE_OVER_SIZE = 1.22;

export function resolveStyle(root: XmlElement, theme: ThemeValues, id: string): ResolvedStyle {
  return resolveChain(chainOf(root, id), theme);
}

/** The properties of paragraphs and runs in a chain of elements, in which later ones override earlier ones. */
export function resolveChain(chain: readonly XmlElement[], theme: ThemeValues): ResolvedStyle {
  const paragraphs = chain.flatMap((each) => childNamed(each, "w:pPr") ?? []);
  const runs = chain.flatMap((each) => childNamed(each, "w:rPr") ?? []);
  const lastValue = (from: readonly XmlElement[], name: string, attribute = "w:val") =>
    from
      .map((each) => childNamed(each, name)?.attributes[attribute])
      .findLast((value) => value !== undefined);
  const points = (name: string, attribute: string) => twentieths(lastValue(paragraphs, name, attribute));
  const size = (Number.parseFloat(lastValue(runs, "w:sz") ?? "") || 20) / 2;
  const bold = runs.map((run) => childNamed(run, "w:b")).findLast((each) => each !== undefined);
  const pageBreak = paragraphs
    .map((each) => childNamed(each, "w:pageBreakBefore"))
    .findLast((each) => each !== undefined);
  const numbering = paragraphs
    .map((each) => childNamed(each, "w:numPr"))
    .findLast((each) => settingOf(each, "w:numId") !== undefined);
  return {
    size,
    font: fontOf(runs, theme),
    colour: runs.map((run) => runColour(run, theme)).findLast((each) => each !== undefined),
    bold: bold !== undefined && isOn(bold.attributes),
    before: points("w:spacing", "w:before"),
    after: points("w:spacing", "w:after"),
    line: lineOf(
      lastValue(paragraphs, "w:spacing", "w:line"),
      lastValue(paragraphs, "w:spacing", "w:lineRule"),
      size,
    ),
    left: points("w:ind", "w:left") || points("w:ind", "w:start"),
    right: points("w:ind", "w:right") || points("w:ind", "w:end"),
    firstLine: points("w:ind", "w:firstLine"),
    justification: lastValue(paragraphs, "w:jc"),
    pageBreakBefore: pageBreak !== undefined && isOn(pageBreak.attributes),
    tabs: tabsOf(paragraphs),
    numbering: numbering && {
      numId: settingOf(numbering, "w:numId") ?? "0",
      level: Number(settingOf(numbering, "w:ilvl") ?? 0) || 0,
    },
  };
}

/** The theme's family, where a style refers to one, takes precedence over a family stated beside it (17.3.2.26). */
function fontOf(runs: readonly XmlElement[], theme: ThemeValues): string | undefined {
  const fonts = runs
    .map((run) => childNamed(run, "w:rFonts")?.attributes ?? {})
    .findLast((each) => each["w:asciiTheme"] !== undefined || each["w:ascii"] !== undefined);
  return theme.font(fonts?.["w:asciiTheme"]) ?? fonts?.["w:ascii"];
}

/** The document's defaults, then each style from the first that others are based on. */
export function chainOf(root: XmlElement, id: string): readonly XmlElement[] {
  const { chain, defaults } = indexed(root);
  return [...defaults, ...chain(id).toReversed()];
}

interface StyleIndex {
  readonly chain: StyleChain;
  readonly defaults: readonly XmlElement[];
}

/** Cache of indexes by root of the style part: a header looks up the style of each of its paragraphs. */
const INDEXES = new WeakMap<XmlElement, StyleIndex>();

function indexed(root: XmlElement): StyleIndex {
  const known = INDEXES.get(root);
  if (known !== undefined) return known;
  const defaults = childNamed(root, "w:docDefaults");
  const index: StyleIndex = {
    chain: createStyleChain(new Map(stylesOf(root).map((style) => [idOf(style), style]))),
    defaults: defaults ? elementsOf(defaults) : [],
  };
  INDEXES.set(root, index);
  return index;
}

function lineOf(line: string | undefined, rule: string | undefined, size: number): number {
  const value = Number.parseInt(line ?? "240", 10) || 240;
  return rule === "exact" || rule === "atLeast" ? value / 20 : (value / 240) * size * LINE_OVER_SIZE;
}

function tabsOf(paragraphs: readonly XmlElement[]): readonly ResolvedTab[] {
  const stops = new Map<number, ResolvedTab>();
  for (const { name, attributes } of paragraphs.flatMap((each) =>
    elementsOf(childNamed(each, "w:tabs") ?? { ...each, children: [] }),
  )) {
    const position = twentieths(attributes["w:pos"]);
    if (name !== "w:tab") continue;
    if (attributes["w:val"] === "clear") stops.delete(position);
    else stops.set(position, { alignment: isEnd(attributes["w:val"]) ? "right" : "left", position });
  }
  return [...stops.values()];
}

function isEnd(alignment: string | undefined): boolean {
  return alignment === "right" || alignment === "end";
}

function twentieths(text: string | undefined): number {
  return (Number.parseInt(text ?? "0", 10) || 0) / 20;
}
