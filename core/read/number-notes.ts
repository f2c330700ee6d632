import { mapRunsOf } from "../document/children.ts";
import { mapRuns } from "../document/map-runs.ts";
import type { Block, Footnote, Inline, PortionMark, RepeatedReference, Text } from "../document/node.ts";

interface Numbering {
  /** The number of each footnote by its content: equal footnotes share a number. */
  readonly numbers: Map<string, number>;
  /** The character before the current inline; empty at the start of a line and behind a reference. */
  last: string;
}

/**
 * Numbers the footnotes in reading order, once the whole document is known: a caption comes before its table wherever
 * the template writes it, and content that was left out takes no number.
 */
export function numberNotes(blocks: readonly Block[]): readonly Block[] {
  const numbers = new Map<string, number>();
  return mapRuns(blocks, (run) => numberRun(run, { numbers, last: "" }));
}

function numberRun(run: readonly Inline[], numbering: Numbering): readonly Inline[] {
  return run.map((inline): Inline => {
    if (inline.type === "footnote" || inline.type === "repeatedReference") {
      const apart = ENDS_VALUE.test(numbering.last);
      numbering.last = "";
      return inline.type === "footnote" ? numberNote(inline, apart, numbering.numbers) : inline;
    }
    if (inline.type === "crossReference" && inline.show === "page") {
      numbering.last = "0";
      return inline;
    }
    if (inline.type === "lineBreak") numbering.last = "";
    else if (isWritten(inline) && inline.value !== "") numbering.last = lastCharacter(inline.value);
    return mapRunsOf(inline, (inside) => numberRun(inside, numbering));
  });
}

function isWritten(inline: Inline): inline is Text | PortionMark {
  return inline.type === "text" || inline.type === "portionMark";
}

function numberNote(
  note: Footnote,
  apart: boolean,
  numbers: Map<string, number>,
): Footnote | RepeatedReference {
  const children = withoutNested(note.children);
  const key = JSON.stringify(children);
  const known = numbers.get(key);
  const distance = apart ? ({ apart } as const) : {};
  if (known !== undefined) return { type: "repeatedReference", number: known, ...distance };
  const number = numbers.size + 1;
  numbers.set(key, number);
  return { type: "footnote", number, ...distance, children };
}

/** Footnotes do not nest: the words of a footnote inside another are put in brackets there. */
function withoutNested(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "footnote") {
      const words = withoutNested(inline.children);
      return [{ type: "text", value: " (" }, ...words, { type: "text", value: ")" }];
    }
    return [mapRunsOf(inline, withoutNested)];
  });
}

/** Characters after which a reference would read as an exponent: digits, superscripts, fractions and unit signs. */
const ENDS_VALUE = /[\p{N}%\u2030\u00b0\u2032\u2033]/u;

/** The last visible character. */
function lastCharacter(text: string): string {
  return Array.from(text.replace(/\p{Default_Ignorable_Code_Point}+$/u, "")).at(-1) ?? "";
}
