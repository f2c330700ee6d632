import { COMMAND_IDS, commandRow } from "../../electron/contract/commands.ts";
import { keysText } from "../commands/keys.ts";
import { text } from "../text/text.ts";

export type KeyGroupName = keyof typeof text.keysGroups;

export interface KeyRow {
  readonly what: string;
  /** Each way to do it, as printed on the keyboard. */
  readonly keys: readonly string[];
}

export interface KeyGroup {
  readonly name: KeyGroupName;
  readonly rows: readonly KeyRow[];
}

/** All keys of the window that have the words of the query in their names or themselves. */
export function keyGroups(query: string, isApple: boolean): readonly KeyGroup[] {
  const asked = query.trim().toLowerCase().split(/\s+/);
  const fits = ({ what, keys }: KeyRow) => {
    const words = `${what} ${keys.join(" ")}`.toLowerCase();
    return asked.every((word) => words.includes(word));
  };
  const printed = (rows: readonly (readonly [string, readonly string[]])[]) =>
    rows.map(([what, keys]) => ({ what, keys: keys.map((each) => keysText(each, isApple)) }));
  const commands = COMMAND_IDS.flatMap((command) => {
    const { keys } = commandRow(command);
    return keys === undefined ? [] : ([[text.commands[command], keys]] as const);
  });
  const groups: readonly KeyGroup[] = [
    { name: "commands", rows: printed(commands) },
    { name: "lists", rows: printed(text.listKeys) },
    { name: "window", rows: printed(text.windowKeys) },
  ];
  return groups
    .map(({ name, rows }) => ({ name, rows: rows.filter(fits) }))
    .filter(({ rows }) => rows.length > 0);
}
