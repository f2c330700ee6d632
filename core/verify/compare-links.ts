import type { Problem } from "../problem/problem.ts";
import { quoted } from "./block-names.ts";
import type { NamedContent, VerifiedLink } from "./content.ts";
import { comparable } from "./text.ts";

/**
 * Compares links by their words and addresses, in any order: footnotes have different places in the two formats. Where
 * only the words of a link differ, the texts around it differ too and are reported there.
 */
export function compareLinks(first: NamedContent, second: NamedContent): readonly Problem[] {
  const byBoth = pairs(visibleLinks(first), visibleLinks(second), keyOf);
  const byWords = pairs(byBoth.left, byBoth.right, wordsOf);
  const { left, right } = pairs(byWords.left, byWords.right, ({ address }) => address);
  return [
    ...byWords.pairs.map(([a, b]) =>
      problem(
        `the link ${quoted(a.words ?? "")} leads to ${a.address} in ${first.name}, to ${b.address} in ${second.name}`,
      ),
    ),
    ...left.map((link) => alone(link, first, second)),
    ...right.map((link) => alone(link, second, first)),
  ];
}

/** Visible links: one whose words are all invisible is not printed. */
function visibleLinks({ content }: NamedContent): readonly VerifiedLink[] {
  return content.links.filter(({ words }) => words === undefined || comparable(words) !== "");
}

interface Rest {
  readonly left: readonly VerifiedLink[];
  readonly right: readonly VerifiedLink[];
}

type Key = (link: VerifiedLink) => string | undefined;

/** Pairs links that have the same key, each once, and returns the rest of both sides. A link without a key has no pair. */
function pairs(
  a: readonly VerifiedLink[],
  b: readonly VerifiedLink[],
  key: Key,
): Rest & { readonly pairs: readonly (readonly [VerifiedLink, VerifiedLink])[] } {
  const waiting = new Map<string, VerifiedLink[]>();
  for (const link of b) {
    const own = key(link);
    if (own === undefined) continue;
    const known = waiting.get(own);
    if (known === undefined) waiting.set(own, [link]);
    else known.push(link);
  }
  const found: (readonly [VerifiedLink, VerifiedLink])[] = [];
  const left = a.filter((link) => {
    const other = waiting.get(key(link) ?? "")?.shift();
    if (other !== undefined) found.push([link, other]);
    return other === undefined;
  });
  const taken = new Set(found.map(([, other]) => other));
  return { pairs: found, left, right: b.filter((link) => !taken.has(link)) };
}

function keyOf(link: VerifiedLink): string | undefined {
  const words = wordsOf(link);
  return words === undefined ? undefined : `${link.address} ${words}`;
}

/** Words of a link without spaces, because lines may end anywhere. */
function wordsOf({ words }: VerifiedLink): string | undefined {
  return words === undefined ? undefined : comparable(words).replace(/\s/g, "");
}

function alone({ words, address }: VerifiedLink, there: NamedContent, not: NamedContent): Problem {
  const what = words === undefined ? `a link to ${address}` : `the link ${quoted(words)} to ${address}`;
  return problem(`${what} is in ${there.name} but not in ${not.name}`);
}

function problem(message: string): Problem {
  return { code: "parity-link", severity: "error", message };
}
