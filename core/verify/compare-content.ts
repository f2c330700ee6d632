import { VERIFY_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { alignBlocks } from "./align-blocks.ts";
import { differences } from "./block-differences.ts";
import { compareLinks } from "./compare-links.ts";
import { compareNotes } from "./compare-notes.ts";
import { comparePages } from "./compare-pages.ts";
import type { NamedContent, VerifiedBlock } from "./content.ts";
import { blockName, nodeTypeName } from "./names.ts";
import { settle } from "./settle.ts";

/** Where two readings of a note differ: blocks, notes with their calls, and what stands above and below pages. */
export function compareContent(first: NamedContent, second: NamedContent): readonly Problem[] {
  const problems = [
    ...uncompared(first),
    ...uncompared(second),
    ...compareBlocks(first, second),
    ...compareNotes(first, second),
    ...compareLinks(first, second),
    ...comparePages(first, second),
  ];
  // Beyond this many the two are different notes, and more says nothing more.
  const { differences: most } = VERIFY_LIMITS;
  if (problems.length <= most) return problems;
  const message = `${problems.length - most} more differences between ${first.name} and ${second.name}`;
  return [...problems.slice(0, most), { code: "parity", severity: "error", message }];
}

/** Files that hold it are never said to say the same. */
function uncompared({ name, content }: NamedContent): readonly Problem[] {
  return (content.uncompared ?? []).map((what) => ({
    code: "parity-uncompared",
    severity: "error",
    message: `${name} holds ${what}, which is not compared`,
    hint: "take it out, or look at it yourself",
  }));
}

function compareBlocks(first: NamedContent, second: NamedContent): readonly Problem[] {
  const [a, b] = [settle(first.content.blocks), settle(second.content.blocks)];
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
  const message = `${blockName(block)} stands in ${there}, and ${not} has no such ${nodeTypeName(block)}`;
  return { code: "parity-missing", severity: "error", message };
}
