import fc from "fast-check";
import type { CrossReference, Inline } from "../../../core/document/node.ts";
import { anyLanguage, anyText } from "./any-text.ts";

/** What a cross-reference points at, and a reference's number, until the whole document is known. */
export const UNKNOWN = "";

const anyShow = fc.constantFrom<CrossReference["show"]>("words", "title", "page");

/** Whether a reference is set apart from a value before it. */
const anyDistance = fc.constantFrom<{ readonly apart?: true }>({}, { apart: true });

/** Any inlines, `depth` of them inside each other; numbers and targets are given when the document is whole. */
export function anyInlines(depth: number): fc.Arbitrary<readonly Inline[]> {
  const text = anyText.map((value): Inline => ({ type: "text", value }));
  if (depth === 0) return fc.array(text, { minLength: 1, maxLength: 2 });
  const inner = anyInlines(depth - 1);
  return fc.array(
    fc.oneof(
      { weight: 5, arbitrary: text },
      inner.map((children): Inline => ({ type: "strong", children })),
      inner.map((children): Inline => ({ type: "emphasis", children })),
      fc
        .tuple(anyLanguage, inner)
        .map(([language, children]): Inline => ({ type: "span", language, children })),
      fc
        .tuple(fc.constantFrom("https://example.org/?a=(b)&c=%20", "mailto:desk@example.org"), inner)
        .map(([href, children]): Inline => ({ type: "link", href, children })),
      fc
        .tuple(anyShow, inner)
        .map(([show, children]): Inline => ({ type: "crossReference", target: UNKNOWN, show, children })),
      {
        weight: 2,
        arbitrary: fc
          .tuple(anyDistance, inner)
          .map(([distance, children]): Inline => ({ type: "footnote", number: 0, ...distance, children })),
      },
      anyDistance.map((distance): Inline => ({ type: "repeatedReference", number: 0, ...distance })),
      fc.constant<Inline>({ type: "lineBreak" }),
      fc.constant<Inline>({ type: "portionMark", value: "O-S" }),
    ),
    { minLength: 0, maxLength: 3 },
  );
}
