import type { Problem } from "../../../problem/problem.ts";
import { found, settingOf, textOf, type WordElement } from "../../../word-file/word-file.ts";
import { contrast } from "./contrast.ts";

/** WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;
const PAPER = "ffffff";
const COLOUR = /^[0-9a-f]{6}$/i;

interface Place {
  readonly ground: string;
  readonly style: string | undefined;
}

/** Text against the ground that it stands on: its paragraph's, its cell's, or the paper. */
export function checkContrast(document: WordElement, styles: WordElement | undefined): readonly Problem[] {
  const colours = styleColours(styles);
  const grounds = tableGrounds(styles);
  const poor = new Map<string, string>();
  const visit = (element: WordElement, place: Place) => {
    const here = placeIn(element, place, grounds);
    if (element.name === "w:r" && textOf(element).trim() !== "") {
      const ink = inkOf(element, here, colours);
      if (ink !== undefined && contrast(ink, here.ground) < LEAST_CONTRAST)
        poor.set(`${ink} on ${here.ground}`, textOf(element).slice(0, 30));
    }
    for (const child of element.children) visit(child, here);
  };
  visit(document, { ground: PAPER, style: undefined });
  return [...poor].map(([pair, words]) => ({
    code: "low-contrast",
    severity: "error",
    message: `the text "${words}" is hard to read: ${pair} has less contrast than ${LEAST_CONTRAST}:1`,
    hint: "make the text darker or its ground lighter",
  }));
}

function placeIn(element: WordElement, place: Place, grounds: ReadonlyMap<string, string>): Place {
  if (element.name === "w:tbl") {
    const properties = element.children.find(({ name }) => name === "w:tblPr");
    const ground = grounds.get(settingOf(properties, "w:tblStyle") ?? "");
    return ground === undefined ? place : { ...place, ground };
  }
  if (element.name !== "w:tc" && element.name !== "w:p") return place;
  const properties = element.children.find(({ name }) => name === "w:tcPr" || name === "w:pPr");
  const fill = properties?.children.find(({ name }) => name === "w:shd")?.attributes["w:fill"] ?? "";
  const style = element.name === "w:p" ? (settingOf(properties, "w:pStyle") ?? "Normal") : place.style;
  return { ground: COLOUR.test(fill) ? fill : place.ground, style };
}

/** `undefined` where nothing says it, which is black. */
function inkOf(run: WordElement, place: Place, colours: ReadonlyMap<string, string>): string | undefined {
  const own = run.children.find(({ name }) => name === "w:rPr");
  const stated = [
    settingOf(own, "w:color"),
    colours.get(settingOf(own, "w:rStyle") ?? ""),
    colours.get(place.style ?? ""),
  ];
  return stated.find((colour) => colour !== undefined && COLOUR.test(colour));
}

/** Of the cells of a table style, by its id. */
function tableGrounds(styles: WordElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    found(styles, "w:style").flatMap((style) => {
      const cell = style.children.find(({ name }) => name === "w:tcPr");
      const fill = found(cell, "w:shd")[0]?.attributes["w:fill"];
      return fill === undefined ? [] : [[style.attributes["w:styleId"] ?? "", fill] as const];
    }),
  );
}

/** By style id; a style without a colour has that of the style that it is based on. */
function styleColours(styles: WordElement | undefined): ReadonlyMap<string, string> {
  const all = new Map(found(styles, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const colourOf = (id: string, depth: number): string | undefined => {
    const style = all.get(id);
    if (style === undefined || depth > 10) return undefined;
    const own = style.children.find(({ name }) => name === "w:rPr");
    return settingOf(own, "w:color") ?? colourOf(settingOf(style, "w:basedOn") ?? "", depth + 1);
  };
  return new Map(
    [...all.keys()].flatMap((id) => {
      const colour = colourOf(id, 0);
      return colour === undefined ? [] : [[id, colour] as const];
    }),
  );
}
