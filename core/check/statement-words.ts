import { ENTRY_TYPES, isForReader } from "../dossier/entry-types.ts";
import type { AnyStatement, EntryStatement } from "../select/briefing.ts";

const OWNERS = { ours: "our", theirs: "their" } as const;

/** The plural name of a statement's kind. A template has a place for all statements of a kind, or for none. */
export function entryTypeName(statement: AnyStatement): string {
  if ("columns" in statement) return "statistics";
  if ("post" in statement) return "people";
  if (isApart(statement)) return "statements that are not for disclosure";
  if (isKeyFact(statement)) return "key facts";
  const { plural } = ENTRY_TYPES[statement.type];
  return statement.side === null ? plural : `${plural} of ${OWNERS[statement.side]} side`;
}

/** Whether a statement is a fact with a label and a value, which are printed in a table. */
export function isKeyFact({ type, label, value }: EntryStatement): boolean {
  return type === "fact" && label !== null && value !== null;
}

/** Whether the briefing lists a statement as restricted background. */
function isApart({ type, standing }: EntryStatement): boolean {
  return standing.disclosure === "not-for-disclosure" && !isForReader(type);
}
