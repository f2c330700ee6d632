/** What qualifies a figure of a series, or says why there is none. */
interface CellFlagRow {
  /** How it is written in a cell: after the figure, before it, or in place of it. */
  readonly stands: "after" | "before" | "instead";
  /** The sign that is written; letters are those of Eurostat. */
  readonly sign: string;
}

/** Every flag, in the order in which the words of a note name them. Code that omits one does not compile. */
export const CELL_FLAGS = {
  estimate: { stands: "after", sign: "e" },
  forecast: { stands: "after", sign: "f" },
  provisional: { stands: "after", sign: "p" },
  revised: { stands: "after", sign: "r" },
  break: { stands: "after", sign: "b" },
  lessThan: { stands: "before", sign: "<" },
  confidential: { stands: "instead", sign: "c" },
  notAvailable: { stands: "instead", sign: ".." },
} as const satisfies Readonly<Record<string, CellFlagRow>>;

export type CellFlag = keyof typeof CELL_FLAGS;

const ALL = Object.keys(CELL_FLAGS) as readonly CellFlag[];

function flagsThat(stands: CellFlagRow["stands"]): ReadonlyMap<string, CellFlag> {
  return new Map(
    ALL.filter((flag) => CELL_FLAGS[flag].stands === stands).map((flag) => [CELL_FLAGS[flag].sign, flag]),
  );
}

const INSTEAD = flagsThat("instead");
const AFTER = flagsThat("after");

/** The figure of a cell as text, which is empty where a flag stands in its place, and its flags in the table's order. */
export interface FlaggedText {
  readonly figure: string;
  readonly flags: readonly CellFlag[];
}

/**
 * Takes the flags off the text of a cell: `2.4 p`, `2.4 (pe)`, `<0.1`, `c`, `..`. Text in another form is given back
 * whole, so that the fault that is reported names what was written.
 */
export function takeFlags(text: string): FlaggedText {
  const instead = INSTEAD.get(text);
  if (instead) return { figure: "", flags: [instead] };
  const less = /^<\s?(?=[\d.])/.exec(text);
  const rest = less ? text.slice(less[0].length) : text;
  const after = /^(\S+)\s+(?:\(([a-z]{1,5})\)|([a-z]{1,5}))$/.exec(rest) ?? [];
  const letters = [...(after[2] ?? after[3] ?? "")];
  const found = letters.map((letter) => AFTER.get(letter));
  if (found.includes(undefined)) return { figure: text, flags: [] };
  const figure = after[1] ?? rest;
  const flags = new Set<CellFlag | undefined>([...found, ...(less ? ["lessThan" as const] : [])]);
  return { figure, flags: ALL.filter((flag) => flags.has(flag)) };
}
