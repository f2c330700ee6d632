import { elements, firstValue, type Parts, partXml, type WordElement } from "../write/docx/open-docx.ts";

/** Spacing of a paragraph as Word resolves it, in points, and the size of its text. */
export interface WordSpacing {
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly size: number;
}

type Step =
  | { readonly type: "paragraph"; readonly text: string; readonly spacing: WordSpacing }
  | { readonly type: "padding"; readonly height: number };

/** The text of a paragraph with a drawing. */
export const DRAWING = "[drawing]";

/** The paragraphs and table edges of a Word file from top to bottom; of a table, its first column alone. */
export function wordSteps(parts: Parts): readonly Step[] {
  const styles = elements(partXml(parts, "word/styles.xml"), "w:style");
  const [body] = elements(partXml(parts, "word/document.xml"), "w:body");
  if (body === undefined) throw new Error("the Word file has no body");
  return stepsOf(body, styles);
}

function stepsOf(container: WordElement, styles: readonly WordElement[]): readonly Step[] {
  return container.children.flatMap((child): readonly Step[] => {
    switch (child.name) {
      case "w:p":
        return [paragraphStep(child, styles)];
      case "w:tbl":
        return tableSteps(child, styles);
      case "w:sdt":
        return elements(child, "w:sdtContent").flatMap((content) => stepsOf(content, styles));
      default:
        return [];
    }
  });
}

function paragraphStep(paragraph: WordElement, styles: readonly WordElement[]): Step {
  const words = elements(paragraph, "w:t").map((each) => each.text);
  const text = elements(paragraph, "w:drawing").length > 0 ? DRAWING : words.join("");
  return { type: "paragraph", text, spacing: spacingOf(paragraph, styles) };
}

function tableSteps(table: WordElement, styles: readonly WordElement[]): readonly Step[] {
  const [margins] = chain(firstValue(table, "w:tblStyle"), styles).flatMap((style) =>
    elements(style, "w:tblCellMar"),
  );
  const edge = (name: string): Step => ({
    type: "padding",
    height: twentieths(margins && elements(margins, name)[0]?.attributes["w:w"]) ?? 0,
  });
  return elements(table, "w:tr").flatMap((row) => {
    const [cell] = elements(row, "w:tc");
    return cell ? [edge("w:top"), ...stepsOf(cell, styles), edge("w:bottom")] : [];
  });
}

/** What the paragraph states itself, then its style and the styles that this one is based on (ECMA-376, 17.7.2). */
function spacingOf(paragraph: WordElement, styles: readonly WordElement[]): WordSpacing {
  const named = chain(firstValue(paragraph, "w:pStyle") ?? "Normal", styles);
  const sources = [...paragraph.children.filter(({ name }) => name === "w:pPr"), ...named];
  const stated = (name: string): number =>
    sources
      .map((source) => twentieths(elements(source, "w:spacing")[0]?.attributes[name]))
      .find((value) => value !== undefined) ?? 0;
  const sizes = named.map((style) => firstValue(style, "w:sz")).filter((size) => size !== undefined);
  return {
    before: stated("w:before"),
    after: stated("w:after"),
    line: stated("w:line"),
    size: Number(sizes[0]) / 2,
  };
}

function chain(id: string | undefined, styles: readonly WordElement[]): readonly WordElement[] {
  const style = styles.find(({ attributes }) => attributes["w:styleId"] === id);
  return style === undefined ? [] : [style, ...chain(firstValue(style, "w:basedOn"), styles)];
}

function twentieths(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value) / 20;
}

/**
 * The space between the lines of two paragraphs, in points. Between two paragraphs Word 2013 and later keep the larger
 * of the space after the one and before the other; where a table begins or ends, all of it counts.
 */
export function wordSpace(parts: Parts, above: string, below: string): number {
  const steps = wordSteps(parts);
  const indexOf = (words: string): number => {
    const index = steps.findIndex((step) => step.type === "paragraph" && step.text.includes(words));
    if (index < 0) throw new Error(`the Word file does not show "${words}"`);
    return index;
  };
  let space = 0;
  let after = 0;
  for (const [place, step] of steps.slice(indexOf(above), indexOf(below) + 1).entries()) {
    if (step.type === "padding") {
      space += after + step.height;
      after = 0;
      continue;
    }
    const { before, line } = step.spacing;
    if (place > 0) space += Math.max(after, before) + (step.text === "" ? line : 0);
    after = step.spacing.after;
  }
  return space;
}

/** The spacing of the paragraph that holds some words. */
export function wordSpacing(parts: Parts, words: string): WordSpacing {
  const found = wordSteps(parts).find((step) => step.type === "paragraph" && step.text.includes(words));
  if (found?.type !== "paragraph") throw new Error(`the Word file does not show "${words}"`);
  return found.spacing;
}
