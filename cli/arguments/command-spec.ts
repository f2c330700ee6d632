import type { Result } from "../../core/problem/result.ts";

/** One option of a command, for parsing and for the help text. */
export interface OptionSpec {
  /** Placeholder of the value in the help text; absent for a switch, which takes no value. */
  readonly value?: string;
  /** Explanation in the help text, line by line. */
  readonly help: readonly string[];
}

/** Parsed arguments of a command: values of options, switches that are set, and positional arguments. */
export interface Given<Option extends string = string> {
  readonly text: (option: Option) => string | undefined;
  readonly isSet: (option: Option) => boolean;
  readonly words: readonly string[];
  readonly json: boolean;
}

/** Specification of a command: its usage, its options, and the reader of its arguments. */
export interface CommandSpec<Read, Option extends string = string> {
  /** Forms of use, without the program name, each with an explanation. */
  readonly usage: readonly (readonly [form: string, does: string])[];
  readonly options: Readonly<Record<Option, OptionSpec>>;
  readonly read: (given: Given<Option>) => Result<Read>;
}

/** Returns a specification; the compiler checks that its reader uses only options that the command has. */
export function commandSpec<Read, Option extends string>(
  spec: CommandSpec<Read, Option>,
): CommandSpec<Read, Option> {
  return spec;
}
