import { createHash } from "node:crypto";
import type { Brief } from "../../core/brief/brief.ts";

/**
 * The SHA-256 of what a brief says, in hexadecimal digits. The history of its notes and the path of its dossier are no
 * part of it: a note that is saved does not make the brief another one.
 */
export function briefRevision(brief: Brief): string {
  return createHash("sha256")
    .update(JSON.stringify(inOrder(brief)))
    .digest("hex");
}

/** The same value with the fields of each group in one order, and without those that are undefined. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, inOrder(field)]);
}
