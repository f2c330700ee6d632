import { headingsOf } from "../document/headings.ts";
import type { Block } from "../document/node.ts";
import { inlineText } from "../document/text.ts";
import type { TracedMarkup } from "../render/markup.ts";
import type { Finding } from "./finding.ts";

/** Warnings about headings with nothing below them, not even a heading of a lower level. */
export function checkHeadings(
  blocks: readonly Block[],
  { markup, placeAt }: TracedMarkup,
): readonly Finding[] {
  const places = headingPlaces(blocks, markup);
  const steps = stepsOf(blocks);
  return steps.flatMap((step, index): readonly Finding[] => {
    if (step.type !== "heading") return [];
    const next = steps[index + 1];
    if (next?.type === "content") return [];
    // A title without content is a note without content, which another check reports.
    if (step.level === 1 || (next?.type === "heading" && next.level > step.level)) return [];
    const offset = places.get(step.id);
    return [
      {
        code: "empty-heading",
        severity: "warning",
        message: `there is nothing below the heading "${step.text}"`,
        hint: "print it only {{#if}} something follows",
        ...(offset !== undefined && { place: placeAt(offset) }),
      },
    ];
  });
}

const HEADINGS = /<!--[\s\S]*?-->|<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/g;

/** Offsets of headings in the markup, by id. Empty headings are not in the document. */
function headingPlaces(blocks: readonly Block[], markup: string): ReadonlyMap<string, number> {
  const offsets = [...markup.matchAll(HEADINGS)]
    .filter(([, level, content = ""]) => level !== undefined && content.replace(/<[^>]*>/g, "").trim() !== "")
    .map(({ index }) => index);
  return new Map(
    headingsOf(blocks).flatMap(({ id }, place) => {
      const offset = offsets[place];
      return offset === undefined ? [] : [[id, offset] as const];
    }),
  );
}

type Step = { readonly type: "content" } | HeadingStep;

interface HeadingStep {
  readonly type: "heading";
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** The blocks in order, without page breaks and the sign-off, which belong to no heading. */
function stepsOf(blocks: readonly Block[]): readonly Step[] {
  return blocks.flatMap((block): readonly Step[] => {
    switch (block.type) {
      case "heading":
        return [{ type: "heading", id: block.id, level: block.level, text: inlineText(block.children) }];
      case "pageBreak":
      case "signOff":
        return [];
      case "group":
      case "section":
      case "callout":
      case "quotation":
        return stepsOf(block.children);
      default:
        return [{ type: "content" }];
    }
  });
}
