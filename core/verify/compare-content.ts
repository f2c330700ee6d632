import { VERIFY_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { alignBlocks } from "./align-blocks.ts";
import { differences } from "./block-differences.ts";
import { blockName } from "./block-names.ts";
import { compareLinks } from "./compare-links.ts";
import { compareNotes } from "./compare-notes.ts";
import { comparePages } from "./compare-pages.ts";
import type { NamedContent, VerifiedBlock } from "./content.ts";
import { normaliseBlocks } from "./normalise-blocks.ts";

/** Differences between two contents of a note: blocks, footnotes, links, headers and footers. */
export function compareContent(first: NamedContent, second: NamedContent): readonly Problem[] {
  const problems = [
    ...ignoredProblems(first),
    ...ignoredProblems(second),
    ...compareBlocks(first, second),
    ...compareNotes(first, second),
    ...compareLinks(first, second),
    ...comparePages(first, second),
  ];
  // Two files with more differences than this are different notes: listing the rest would not help.
  const { differences: max } = VERIFY_LIMITS;
  if (problems.length <= max) return problems;
  const message = `${problems.length - max} more differences between ${first.name} and ${second.name}`;
  return [...problems.slice(0, max), { code: "parity", severity: "error", message }];
}

/** Files with ignored content are never reported as the same. */
function ignoredProblems({ name, content }: NamedContent): readonly Problem[] {
  return (content.ignored ?? []).map((what) => ({
    code: "parity-uncompared",
    severity: "error",
    message: `${name} contains ${what}, which is not compared`,
    hint: "remove it, or check it yourself",
  }));
}

function compareBlocks(first: NamedContent, second: NamedContent): readonly Problem[] {
  const [a, b] = [normaliseBlocks(first.content.blocks), normaliseBlocks(second.content.blocks)];
  return alignBlocks(a, b).flatMap(([left, right]): readonly Problem[] => {
    if (left === undefined) return right === undefined ? [] : [missing(right, second.name, first.name)];
    if (right === undefined) return [missing(left, first.name, second.name)];
    return differences(left, right, first.name, second.name).map((difference) => ({
      code: "parity-block",
      severity: "error",
      message: `${blockName(left, right)}: ${difference}`,
    }));
  });
}

function missing(block: VerifiedBlock, there: string, not: string): Problem {
  const message = `${blockName(block)} is in ${there} but not in ${not}`;
  return { code: "parity-missing", severity: "error", message };
}
