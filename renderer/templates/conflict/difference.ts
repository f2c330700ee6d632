import { diffLines } from "diff";
import type { TemplateFile } from "../../../electron/contract/api.ts";

/** Lines that follow one another and are in both versions or in one alone. */
export interface Run {
  readonly side: "both" | "mine" | "theirs";
  readonly lines: readonly DifferenceLine[];
  /** Lines of the run that are not shown, at its end. */
  readonly hidden: number;
}

export interface DifferenceLine {
  /** Counted from 1 in the version that the line is in; in the person's own where it is in both. */
  readonly number: number;
  readonly text: string;
}

export interface FileDifference {
  readonly name: string;
  readonly only: "mine" | "theirs" | null;
  readonly runs: readonly Run[];
}

/** Lines around a change that are shown with it. */
const CONTEXT = 3;
/** Lines of one run that are shown; a person reads no more, and the window stays quick. */
const MAX_LINES = 400;
/** Changed lines up to which the shortest difference is looked for. Beyond, the texts count as wholly different. */
const MAX_EDITS = 4_000;
const MAX_MS = 1_000;

/** The files that differ, in the order of the person's own. */
export function differenceOf(
  mine: readonly TemplateFile[],
  theirs: readonly TemplateFile[],
): readonly FileDifference[] {
  const [own, other] = [mine, theirs].map((files) => new Map(files.map(({ name, text }) => [name, text])));
  const names = [...new Set([...mine, ...theirs].map(({ name }) => name))];
  return names.flatMap((name): readonly FileDifference[] => {
    const [left, right] = [own?.get(name), other?.get(name)];
    if (left === right) return [];
    const only = left === undefined ? "theirs" : right === undefined ? "mine" : null;
    return [{ name, only, runs: runsOf(left ?? "", right ?? "") }];
  });
}

interface Part {
  readonly side: Run["side"];
  readonly texts: readonly string[];
}

function runsOf(mine: string, theirs: string): readonly Run[] {
  const parts = partsOf(mine, theirs);
  let [own, other] = [1, 1];
  return parts.flatMap((part, index) => {
    const start = part.side === "theirs" ? other : own;
    const lines = part.texts.map((text, at) => ({ number: start + at, text }));
    if (part.side !== "theirs") own += lines.length;
    if (part.side !== "mine") other += lines.length;
    if (part.side !== "both") return [bounded(part.side, lines)];
    return folded(lines, index === 0, index === parts.length - 1);
  });
}

function partsOf(mine: string, theirs: string): readonly Part[] {
  // What is only in theirs comes first, as what was there before the person's own.
  const changes = diffLines(theirs, mine, {
    stripTrailingCr: true,
    maxEditLength: MAX_EDITS,
    timeout: MAX_MS,
  });
  if (!changes)
    return [
      { side: "theirs", texts: linesOf(theirs) },
      { side: "mine", texts: linesOf(mine) },
    ];
  return changes.map(({ added, removed, value }) => ({
    side: added ? "mine" : removed ? "theirs" : "both",
    texts: linesOf(value),
  }));
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

function bounded(side: Run["side"], lines: readonly DifferenceLine[]): Run {
  return { side, lines: lines.slice(0, MAX_LINES), hidden: Math.max(0, lines.length - MAX_LINES) };
}

/** Lines that are the same in both: those next to a change are shown, the others counted. */
function folded(lines: readonly DifferenceLine[], first: boolean, last: boolean): readonly Run[] {
  const head = first ? 0 : CONTEXT;
  const tail = last ? 0 : CONTEXT;
  if (lines.length <= head + tail) return [{ side: "both", lines, hidden: 0 }];
  const hidden = lines.length - head - tail;
  const before: Run = { side: "both", lines: lines.slice(0, head), hidden };
  const after: Run = { side: "both", lines: lines.slice(lines.length - tail), hidden: 0 };
  return tail > 0 ? [before, after] : [before];
}
