import type { Brief, Format } from "../../core/brief/brief.ts";
import { TEXT_LIMITS } from "../../core/limits/limits.ts";
import { textFaults } from "../../core/located-text/text-faults.ts";
import { isError } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { composed } from "../../core/text/composed.ts";
import { isDate } from "../../core/text/date.ts";
import { commandSpec, type Given, type OptionSpec } from "./command-spec.ts";
import { wrongUse } from "./wrong-use.ts";

/** Options of a note. Undefined ones come from the dossier's own brief. */
export interface NoteOptions {
  readonly dossier?: string;
  readonly template?: string;
  readonly topics?: readonly string[];
  readonly ceiling?: string;
  readonly disclosure?: Brief["disclosure"];
  readonly title?: string;
  readonly audience?: string;
  readonly date?: string;
  readonly formats?: readonly Format[];
  readonly out?: string;
  /** The organisation's Word template. */
  readonly house?: string;
}

export interface BriefCommand extends NoteOptions {
  readonly type: "brief";
  readonly json: boolean;
}

const OPTIONS = {
  dossier: { value: "DIR", help: ["the dossier; default: the sample on UK–Kazakhstan relations"] },
  template: { value: "NAME|DIR", help: ["a template by its name, or by its folder"] },
  topics: { value: "a,b,c", help: ["topics in this order, with all their entries"] },
  ceiling: {
    value: "LEVEL",
    help: ["the highest handling level that may appear, for example OFFICIAL"],
  },
  disclosure: { value: "usable", help: ["leave out what is not for disclosure; all includes it"] },
  title: { value: "T", help: ["the title of the note"] },
  for: { value: "WHO", help: ["the reader"] },
  date: { value: "YYYY-MM-DD", help: ["the date of the note; default: today"] },
  format: { value: "pdf,docx", help: ["files to write; default: both"] },
  house: { value: "FILE.dotx", help: ["the organisation's Word template, for the Word file"] },
  out: { value: "DIR", help: ["output folder; default: out/briefs"] },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Names of the options of a note; a list of briefs has fields with the same names. */
export type NoteOption = keyof typeof OPTIONS;

const NAMES = Object.keys(OPTIONS) as readonly NoteOption[];

/** Options that are single lines of text in a brief. */
const LINES: readonly NoteOption[] = ["title", "for", "ceiling"];

export const BRIEF = commandSpec<BriefCommand, NoteOption>({
  usage: [["brief [options]", "write a note"]],
  options: OPTIONS,
  read: briefCommand,
});

function briefCommand({ text, words, json }: Given<NoteOption>): Result<BriefCommand> {
  if (words.length > 0) return wrongUse(`unexpected argument "${words[0]}"; name a dossier with --dossier`);
  const empty = NAMES.find((name) => text(name)?.trim() === "");
  if (empty) return wrongUse(`--${empty} is empty`);
  const unprintable = NAMES.flatMap((name) => textFaults(`--${name}`, text(name) ?? "").filter(isError));
  if (unprintable.length > 0)
    return failure(unprintable.map(({ index: _index, characters: _characters, ...fault }) => fault));
  const long = LINES.find((name) => (text(name)?.length ?? 0) > TEXT_LIMITS.line);
  if (long) return wrongUse(`--${long} has more than ${TEXT_LIMITS.line} characters`);
  const date = text("date");
  if (date !== undefined && !isDate(date))
    return wrongUse(`--date ${date} is not a date in the form YYYY-MM-DD`);
  const disclosure = text("disclosure");
  if (disclosure !== undefined && !isDisclosure(disclosure))
    return wrongUse(`--disclosure ${disclosure} is neither all nor usable`);
  const formats = text("format")?.split(",");
  const unknown = formats?.find((format) => !isFormat(format));
  if (unknown !== undefined) return wrongUse(`--format ${unknown} is neither pdf nor docx`);
  const ceiling = text("ceiling");
  return success({
    type: "brief",
    json,
    ...optional("dossier", text("dossier")),
    ...optional("template", text("template")),
    ...optional("topics", topicList(text("topics"))),
    ...optional("ceiling", ceiling && composed(ceiling)),
    ...optional("disclosure", disclosure),
    ...optional("title", text("title")),
    ...optional("audience", text("for")),
    ...optional("date", date),
    ...optional("formats", formats && [...new Set(formats.filter(isFormat))]),
    ...optional("out", text("out")),
    ...optional("house", text("house")),
  });
}

/** Topics separated by commas. */
function topicList(text: string | undefined): readonly string[] | undefined {
  return text
    ?.split(",")
    .map((topic) => composed(topic.trim()))
    .filter((topic) => topic !== "");
}

/** An object with one property, or without it if the value is undefined. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value });
}

function isDisclosure(text: string): text is Brief["disclosure"] {
  return text === "all" || text === "usable";
}

function isFormat(text: string): text is Format {
  return text === "pdf" || text === "docx";
}
