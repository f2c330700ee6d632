import { contrast } from "../../house-style/contrast.ts";
import { mixColours } from "./mix-colours.ts";

/** The number of series that differ by dash, marker and hatch; a chart with more starts again. */
const COLOURS = 8;
/** Minimum contrast of a chart's colours with white paper (WCAG 2.2, 1.4.11). */
const MIN_CONTRAST_ON_PAPER = 3;
/** Minimum contrast between neighbours, so that they differ in greyscale. */
const MIN_CONTRAST_BETWEEN = 1.35;
const STEPS = 20;

/**
 * Colours for the series of a chart from those of an organisation, the most characteristic first. Each is visible on white
 * paper and differs in lightness from its neighbours: colours are made darker or lighter for that, and repeated in another
 * lightness where there are too few.
 */
export function seriesColours(given: readonly string[]): readonly string[] {
  const distinct = [...new Set(given.map((colour) => onPaper(colour.toLowerCase())))];
  const chosen: string[] = [];
  let left = distinct;
  while (chosen.length < COLOURS && distinct.length > 0) {
    if (left.length === 0) left = distinct;
    const before = chosen.at(-1);
    const next = left.find((colour) => isApart(colour, before)) ?? left[0] ?? "";
    left = left.filter((colour) => colour !== next);
    chosen.push(before === undefined ? next : apartFrom(before, next));
  }
  return chosen;
}

function isApart(colour: string, other: string | undefined): boolean {
  return other === undefined || contrast(colour, other) >= MIN_CONTRAST_BETWEEN;
}

/** The colour, or the lightest darker shade that can be seen on paper. */
function onPaper(colour: string): string {
  return firstOf(shades(colour), (each) => contrast(each, "ffffff") >= MIN_CONTRAST_ON_PAPER);
}

/** The colour, or a lighter tint that can be seen on paper, or a darker shade, that differs from `other`. */
function apartFrom(other: string, colour: string): string {
  const lighter = tints(colour).filter((each) => contrast(each, "ffffff") >= MIN_CONTRAST_ON_PAPER);
  const found = [colour, ...lighter, ...shades(colour)].find((each) => isApart(each, other));
  return found ?? colour;
}

function firstOf(colours: readonly string[], isFit: (colour: string) => boolean): string {
  return colours.find(isFit) ?? "000000";
}

function shades(colour: string): readonly string[] {
  return steps.map((step) => mixColours(colour, 1 - step / STEPS, "000000"));
}

function tints(colour: string): readonly string[] {
  return steps.map((step) => mixColours(colour, 1 - step / STEPS, "ffffff"));
}

const steps = Array.from({ length: STEPS + 1 }, (_, step) => step);
