import type { Result } from "../../core/problem/result.ts";

/** One option of a command, for parsing and for the help text alike. */
export interface OptionSpec {
  /** What follows the option's name in the help text; an option without it is a switch and takes no value. */
  readonly value?: string;
  /** Lines of the help text. */
  readonly help: readonly string[];
}

/** The words behind a command's name: values of options, switches that are set, and what belongs to no option. */
export interface Given<Option extends string = string> {
  readonly text: (option: Option) => string | undefined;
  readonly isSet: (option: Option) => boolean;
  readonly words: readonly string[];
  readonly json: boolean;
}

/** A command of the table: how it is used, and how its words become a typed command. */
export interface CommandSpec<Read, Option extends string = string> {
  /** Forms of use, without the program's name, each with what it does. */
  readonly usage: readonly (readonly [form: string, does: string])[];
  readonly options: Readonly<Record<Option, OptionSpec>>;
  readonly read: (given: Given<Option>) => Result<Read>;
}

/** Checks that what is read uses only options that the command has. */
export function commandSpec<Read, Option extends string>(
  spec: CommandSpec<Read, Option>,
): CommandSpec<Read, Option> {
  return spec;
}
