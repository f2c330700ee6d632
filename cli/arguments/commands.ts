import { BATCH } from "./batch.ts";
import { BRIEF } from "./brief.ts";
import type { CommandSpec } from "./command-spec.ts";
import { CHECK, TEMPLATES, TOPICS } from "./folders.ts";
import { HOUSE } from "./house.ts";
import { IMPORT } from "./import.ts";
import { VERIFY } from "./verify.ts";

/** All commands by name, in the order of the help text. Parsing, the help text and `Command` are derived from it. */
export const COMMANDS = {
  brief: BRIEF,
  batch: BATCH,
  topics: TOPICS,
  templates: TEMPLATES,
  check: CHECK,
  verify: VERIFY,
  house: HOUSE,
  import: IMPORT,
} as const satisfies Readonly<Record<string, CommandSpec<{ readonly type: string }>>>;

export type CommandName = keyof typeof COMMANDS;

type ReadBy<Spec> = Spec extends CommandSpec<infer Read> ? Read : never;

/** A parsed command line. */
export type Command =
  | { readonly type: "help" }
  | { readonly type: "version" }
  | ReadBy<(typeof COMMANDS)[CommandName]>;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
