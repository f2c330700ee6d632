import type { Passage } from "../document/passage.ts";
import type { LocatedPassage } from "../read/passages.ts";
import type { LocatedPrint } from "../render/locate-prints.ts";
import { isMark } from "../render/printed-parts.ts";

/** The ids of the statements whose words stand in each passage; marks are no words, and a footnote is no passage. */
export function statementsOfPassages(
  prints: readonly LocatedPrint[],
  passages: readonly LocatedPassage[],
): ReadonlyMap<Passage, readonly string[]> {
  const found = new Map<Passage, string[]>();
  let next = 0;
  for (const { statement, part, offset, inFootnote } of prints) {
    while ((passages[next]?.offset ?? Number.POSITIVE_INFINITY) <= offset) next += 1;
    const passage = passages[next - 1]?.passage;
    if (passage === undefined || inFootnote || isMark(part)) continue;
    const { id } = statement.standing;
    const known = found.get(passage);
    if (known === undefined) found.set(passage, [id]);
    else if (!known.includes(id)) known.push(id);
  }
  return found;
}
