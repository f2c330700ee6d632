import type { Problem } from "../../core/problem/problem.ts";

export interface Circumstances {
  readonly version: string;
  /** Where to report, from package.json; absent where it names no place. */
  readonly bugs?: string;
  /** The words of the command line, without the program. */
  readonly words: readonly string[];
}

/** The report of an unexpected error, with what the maintainers need to know. */
export function unexpectedError(error: unknown, { version, bugs, words }: Circumstances): Problem {
  const where = bugs === undefined ? "to those who maintain Attaché for you" : `at ${bugs}`;
  const command = ["attache", ...words].map(quoted).join(" ");
  return {
    code: "internal",
    severity: "error",
    message: `unexpected error: ${reasonOf(error)}`,
    hint: `please report it ${where}, with the version (${version}) and the command (${command})`,
  };
}

/** `bugs` of a package.json: an address, or a group with `url` and `email`. */
export function bugsAddress(manifest: unknown): string | undefined {
  const bugs = field(manifest, "bugs");
  return [bugs, field(bugs, "url"), field(bugs, "email")].find((value) => typeof value === "string") as
    | string
    | undefined;
}

export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Begins with the kind of error, unless that says nothing. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.trim() || "without a message";
  return error.name === "Error" ? message : `${error.name}: ${message}`;
}

function quoted(word: string): string {
  return /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
