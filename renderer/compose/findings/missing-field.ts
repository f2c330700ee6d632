import type { Finding } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";

/** What a template prints and the note lacks, in the template's language. */
const VALUE = /\{\{([^{}]+)\}\}/;

/** Names that stand for a field of the form when they are read inside its group. */
const INSIDE = ["", "meeting.", "author."] as const;

/** The field of the form that is empty where the template prints it; undefined where it is no field of the form. */
export function missingField({ code, message }: Finding): string | undefined {
  if (code !== "missing") return undefined;
  const name = VALUE.exec(message)?.[1]
    ?.trim()
    .replace(/^(?:\.\.\/|@root\.|note\.)+/, "");
  return INSIDE.map((group) => `${group}${name}`).find((path) => text.fieldNames[path] !== undefined);
}
