import { Document, isScalar, Scalar, visit } from "yaml";
import { changedInPlace } from "./keep-comments.ts";
import type { SavedBrief } from "./saved-brief.ts";
import { BRIEF_FIELD_ORDER, toFile } from "./saved-brief-schema.ts";

/** Characters that would be lost or misread outside quotation marks with escapes. */
const NEEDS_ESCAPES = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/**
 * The file of a brief: one value a line, in an order that never changes, so that two versions can be compared and
 * merged line by line. Where the text `before` has comments, only the values that differ are changed in it.
 */
export function formatSavedBrief(saved: SavedBrief, before = ""): string {
  const file = toFile(saved);
  const data = { ...file, brief: ordered(file.brief) };
  const document = changedInPlace(before, data) ?? new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, scalar) {
      if (isScalar(scalar) && typeof scalar.value === "string" && NEEDS_ESCAPES.test(scalar.value))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // Lines are not folded: a change of one word must not move the line ends of a paragraph.
  return document.toString({ lineWidth: 0, minContentWidth: 0 });
}

/** Fields that this version does not know come last, in their own order. */
function ordered(brief: object): Readonly<Record<string, unknown>> {
  const fields = Object.entries(brief).filter(([, value]) => value !== undefined);
  const rank = (field: string): number => {
    const place = BRIEF_FIELD_ORDER.indexOf(field);
    return place === -1 ? BRIEF_FIELD_ORDER.length : place;
  };
  return Object.fromEntries(fields.sort(([a], [b]) => rank(a) - rank(b)));
}
