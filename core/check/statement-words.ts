import { ENTRY_TYPES, isForReader } from "../dossier/entry-types.ts";
import type { AnyStatement, EntryStatement } from "../select/briefing.ts";

const OWNERS = { ours: "our", theirs: "their" } as const;

/** What statements of one kind are called, in the plural: a template has a place for all of a kind or for none. */
export function entryTypeName(statement: AnyStatement): string {
  if ("columns" in statement) return "statistics";
  if ("post" in statement) return "people";
  if (isApart(statement)) return "statements that are not for disclosure";
  if (isKeyFact(statement)) return "key facts";
  const { plural } = ENTRY_TYPES[statement.type];
  return statement.side === null ? plural : `${plural} of ${OWNERS[statement.side]} side`;
}

/** A fact with a label and a value says all in these two. */
export function isKeyFact({ type, label, value }: EntryStatement): boolean {
  return type === "fact" && label !== null && value !== null;
}

/** The groups of the briefing put what is not for disclosure apart, but for what is so by its nature. */
function isApart({ type, standing }: EntryStatement): boolean {
  return standing.disclosure === "not-for-disclosure" && !isForReader(type);
}
