import type { OptionSpec } from "./arguments/command-spec.ts";
import { COMMANDS } from "./arguments/commands.ts";

/** Widths of the first column, in characters. */
const USAGE_WIDTH = 31;
const OPTION_WIDTH = 23;

export const HELP = `Attaché writes briefing notes as PDF and Word from a dossier and a template.

Usage
${Object.values(COMMANDS)
  .flatMap(({ usage }) => usage)
  .flatMap(([form, does]) => columns(`  attache ${form}`, [does], USAGE_WIDTH))
  .join("\n")}
  attache --help | --version

Options of brief (defaults come from the dossier's own brief.yaml)
${optionLines(COMMANDS.brief.options)}

Options of batch
${optionLines(COMMANDS.batch.options)}

Options of import
${optionLines(COMMANDS.import.options)}

Options of every command
${optionLines({ json: { help: ["print one JSON object for scripts"] } })}

Exit code
  0  done
  1  a finding forbids the note and nothing was written, a check found an error, or verified files differ
  2  wrong use, or a file or stream that cannot be read, compared or written
  3  an unexpected error, with how to report it; ATTACHE_TRACE=1 adds the stack trace
  130, 141, 143  ended by Ctrl+C, by a closed pipe, by a request to terminate

Problems go to standard error, one per line: file:line:column: what is wrong; what to do.
`;

function optionLines(options: Readonly<Record<string, OptionSpec>>): string {
  return Object.entries(options)
    .flatMap(([name, { value, help }]) =>
      columns(`  --${name}${value === undefined ? "" : ` ${value}`}`, help, OPTION_WIDTH),
    )
    .join("\n");
}

/** Lines in two columns. A first column that is too long takes a separate line. */
function columns(first: string, lines: readonly string[], width: number): readonly string[] {
  const [line = "", ...more] = first.length < width ? lines : ["", ...lines];
  return [`${first.padEnd(width)}${line}`.trimEnd(), ...more.map((text) => `${" ".repeat(width)}${text}`)];
}
