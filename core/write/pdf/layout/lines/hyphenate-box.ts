import { placesInNumerals } from "../../../../document/numerals.ts";
import { type Box, type BoxRun, boxOf, shapeRuns, styledTextOf, widthOf } from "../measure/box.ts";
import type { StyledText } from "../measure/styled-text.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";
import { breakPoints } from "./break-points.ts";

/**
 * Splits a word at its break opportunities; the box alone where there are none. `joined`: whether it is part of a
 * compound such as "counter-terrorism", which breaks after its own hyphen only.
 */
export function hyphenateBox(
  measurer: TextMeasurer,
  box: Box,
  joined = false,
  isTooWide = false,
): readonly Box[] {
  const fragments = styledTextOf(box);
  if (fragments.some(({ level = 0 }) => level % 2 === 1)) return [box];
  const text = fragments.map((fragment) => fragment.text).join("");
  const length = text.replace(/[ \n\u2028]+$/, "").length;
  const { language = "", hyphenated = false } = fragments[0]?.style ?? {};
  const hyphenate = hyphenated && !joined ? measurer.hyphenate : undefined;
  const inNumerals = placesInNumerals(text);
  const points = breakPoints(text.slice(0, length), language, hyphenate, isTooWide).filter(
    ({ at }) => !inNumerals.has(at),
  );
  if (points.length === 0) return [box];
  let start = 0;
  const parts = points.map(({ at, hyphen }): Box => {
    const part = boxOf(measurer, sliceStyledText(fragments, start, at), false);
    start = at;
    return { ...part, word: box, breakPoint: hyphen ? hyphenOf(measurer, part) : [] };
  });
  const last = boxOf(measurer, sliceStyledText(fragments, start, text.length), box.endsLine);
  return [...parts, { ...last, word: box }];
}

/** The boxes of a line with adjacent parts of a word joined, so that they are shaped together. */
export function joinParts(measurer: TextMeasurer, boxes: readonly Box[]): readonly Box[] {
  if (boxes.every(({ word }) => word === undefined)) return boxes;
  const joined: Box[] = [];
  for (let start = 0; start < boxes.length; ) {
    let end = start + 1;
    const first = boxes[start];
    while (end < boxes.length && boxes[end]?.word !== undefined && boxes[end]?.word === first?.word) end += 1;
    if (first) joined.push(end === start + 1 ? first : joinedPart(measurer, boxes.slice(start, end)));
    start = end;
  }
  const last = joined.at(-1);
  if (last?.breakPoint?.length) {
    joined[joined.length - 1] = withRuns(last, [...last.runs, ...last.breakPoint]);
  }
  return joined;
}

function joinedPart(measurer: TextMeasurer, parts: readonly Box[]): Box {
  const last = parts.at(-1);
  const fragments = parts.flatMap(styledTextOf);
  const joined = boxOf(measurer, fragments, last?.endsLine ?? false);
  return { ...joined, ...(last?.breakPoint && { breakPoint: last.breakPoint }) };
}

function withRuns(box: Box, runs: readonly BoxRun[]): Box {
  return { ...box, runs, width: widthOf(runs) };
}

/** A hyphen in the style of the character before it; its text is U+00AD (ISO 32000-1, 14.8.2.2.3). */
function hyphenOf(measurer: TextMeasurer, part: Box): readonly BoxRun[] {
  const before = part.runs.at(-1);
  if (before === undefined) return [];
  const [run] = shapeRuns(measurer, "-", before.style, before.level, before.face);
  if (run === undefined) return [];
  return [{ ...run, text: "\u00ad", glyphs: run.face.hyphen().glyphs }];
}

function sliceStyledText(
  fragments: readonly StyledText[],
  start: number,
  end: number,
): readonly StyledText[] {
  let offset = 0;
  return fragments.flatMap((fragment) => {
    const from = Math.max(0, start - offset);
    const to = Math.min(fragment.text.length, end - offset);
    offset += fragment.text.length;
    if (to <= from) return [];
    const { note, ...rest } = fragment;
    return [
      { ...rest, ...(from === 0 && note !== undefined && { note }), text: fragment.text.slice(from, to) },
    ];
  });
}
