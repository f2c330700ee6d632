import type { Problem } from "../../core/problem/problem.ts";

/** Circumstances of an unexpected error. */
export interface Circumstances {
  readonly version: string;
  /** Address for reports, from package.json; absent if it states none. */
  readonly bugs?: string;
  /** Arguments of the command line. */
  readonly words: readonly string[];
}

/** The report of an unexpected error, with what the maintainers need to know. */
export function unexpectedError(error: unknown, { version, bugs, words }: Circumstances): Problem {
  const where = bugs === undefined ? "to the maintainers of Attaché" : `at ${bugs}`;
  const command = ["attache", ...words].map(quoted).join(" ");
  return {
    code: "internal",
    severity: "error",
    message: `unexpected error: ${reasonOf(error)}`,
    hint: `please report it ${where}, with the version (${version}) and the command (${command})`,
  };
}

/** Address in `bugs` of a package.json, which is a string or an object with `url` and `email`. */
export function bugsAddress(manifest: unknown): string | undefined {
  const bugs = field(manifest, "bugs");
  return [bugs, field(bugs, "url"), field(bugs, "email")].find((value) => typeof value === "string") as
    | string
    | undefined;
}

export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Message of an error, with its class unless that is just `Error`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.trim() || "no message";
  return error.name === "Error" ? message : `${error.name}: ${message}`;
}

function quoted(word: string): string {
  return /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
