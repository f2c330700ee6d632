import { isNumeral } from "../../document/decimal.ts";
import type { Block, Footnote } from "../../document/node.ts";
import type { Problem } from "../../problem/problem.ts";
import { millimetres, tableProblem, truncated } from "./fit-tables.ts";
import type { Misfit, NarrowMisfit, TextMisfit, Trail } from "./layout/misfit.ts";
import type { PageLayout } from "./layout/pages/page-layout.ts";

/** A problem of layout. `nodes`: the nodes whose place in the template is reported, the innermost first. */
export interface LayoutProblem extends Problem {
  readonly nodes: readonly (Block | Footnote)[];
  /** Page numbers of the PDF, from 1. */
  readonly pages: readonly number[];
}

type PlacedProblem = Omit<LayoutProblem, "pages">;

/** Problems of content that does not fit, each once with all its pages; the message names the first page. */
export function fitProblems(pages: readonly PageLayout[]): readonly LayoutProblem[] {
  const reported = new Map<unknown, { readonly problem: PlacedProblem; readonly pages: number[] }>();
  const report = (key: unknown, page: number, problem: () => PlacedProblem): void => {
    const known = reported.get(key) ?? { problem: problem(), pages: [] };
    if (known.pages.at(-1) !== page) known.pages.push(page);
    reported.set(key, known);
  };
  for (const [index, { overflows, tall, misfits }] of pages.entries()) {
    const page = index + 1;
    if (overflows) report(`page ${page}`, page, () => tallProblem(tall, page));
    for (const misfit of misfits) {
      report(misfit.trail?.node ?? misfit, page, () => problemOf(misfit, page));
    }
  }
  return [...reported.values()].map(({ problem, pages: shown }) => ({ ...problem, pages: shown }));
}

function problemOf(misfit: Misfit, page: number): PlacedProblem {
  const nodes = nodesOf(misfit.trail);
  switch (misfit.type) {
    case "table":
      return { ...tableProblem(misfit, page), nodes };
    case "text":
      return { ...textProblem(misfit, page), nodes };
    case "chart":
    case "contents":
      return { ...narrowProblem(misfit, page), nodes };
  }
}

function nodesOf(trail: Trail | undefined): readonly (Block | Footnote)[] {
  const nodes: (Block | Footnote)[] = [];
  for (let at = trail; at !== undefined; at = at.outer) nodes.push(at.node);
  return nodes;
}

function tallProblem(trail: Trail | undefined, page: number): PlacedProblem {
  const shown =
    trail?.node.type === "figure" ? "a figure" : trail?.node.type === "table" ? "a row" : "something";
  return {
    code: "does-not-fit",
    severity: "error",
    message: `${shown} on page ${page} of the PDF is taller than the page and cannot be divided`,
    hint: "make it smaller, or take it out of the cell, callout or list that it stands in",
    nodes: nodesOf(trail),
  };
}

/** Maximum length of a quotation of text that does not fit, in UTF-16 units. */
const MAX_QUOTATION_LENGTH = 40;

function textProblem({ text, overflow, trail }: TextMisfit, page: number): Problem {
  const words = truncated(text.trim(), MAX_QUOTATION_LENGTH);
  return {
    code: "does-not-fit",
    severity: "error",
    message: `"${words}" on page ${page} of the PDF is ${millimetres(overflow)} wider than its column and cannot be broken`,
    hint: textHint(text, trail),
  };
}

function textHint(text: string, trail: Trail | undefined): string {
  const inTable = nodesOf(trail).some(({ type }) => type === "table");
  const room = inTable
    ? "give its column more width"
    : "take it out of the lists, quotations or callouts around it";
  return isNumeral(text) ? `${room}, or write the number in another unit` : `${room}, or shorten it`;
}

function narrowProblem({ type, overflow }: NarrowMisfit, page: number): Problem {
  const isChart = type === "chart";
  return {
    code: "does-not-fit",
    severity: "error",
    message: isChart
      ? `the names and numbers of a chart on page ${page} of the PDF are ${millimetres(overflow)} wider than its column`
      : `the list of contents on page ${page} of the PDF has no room for its page numbers`,
    hint: isChart
      ? "shorten the names of its series and categories, or take it out of the cell, list or callout that it stands in"
      : "take it out of the columns or the callout that it stands in",
  };
}
