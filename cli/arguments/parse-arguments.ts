import { parseArgs } from "node:util";
import { type Result, success } from "../../core/problem/result.ts";
import type { CommandSpec, Given, OptionSpec } from "./command-spec.ts";
import { COMMANDS, type Command, isCommandName } from "./commands.ts";
import { joinValues, optionFault } from "./option-words.ts";
import { wrongUse } from "./wrong-use.ts";

export function parseArguments(words: readonly string[]): Result<Command> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h" || name === "help")
    return success({ type: "help" });
  if (name === "--version" || name === "-v") return success({ type: "version" });
  if (!isCommandName(name)) return wrongUse(`there is no command "${name}"`);
  const { options, read }: CommandSpec<Command> = COMMANDS[name];
  const joined = joinValues(rest, options);
  if (!joined.ok) return joined;
  const fault = optionFault(joined.value, options);
  if (fault) return fault;
  try {
    const given = givenArguments(joined.value, options);
    return given === undefined ? success({ type: "help" }) : read(given);
  } catch (error) {
    if (!isParseError(error)) throw error;
    return wrongUse(error.message.split(". ")[0] ?? "");
  }
}

/** Parses arguments; undefined if help is requested. */
function givenArguments(
  words: readonly string[],
  options: Readonly<Record<string, OptionSpec>>,
): Given | undefined {
  const types = Object.entries(options).map(
    ([name, { value }]) => [name, { type: value === undefined ? "boolean" : "string" }] as const,
  );
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(types),
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
  });
  if (values.help === true) return undefined;
  const given = (name: string): unknown => Reflect.get(values, name);
  return {
    text: (name) => {
      const value = given(name);
      return typeof value === "string" ? value : undefined;
    },
    isSet: (name) => given(name) === true,
    words: positionals,
    json: values.json === true,
  };
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
