import { parseArgs } from "node:util";
import type { Brief, Format } from "../core/brief/brief.ts";
import { textFaults } from "../core/located-text/text-faults.ts";
import { isError } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { composed } from "../core/text/composed.ts";
import { isDate } from "../core/text/date.ts";
import { nearest } from "../core/text/nearest.ts";

export type Command =
  | { readonly type: "help" }
  | { readonly type: "version" }
  | BriefCommand
  | VerifyCommand
  | HouseCheckCommand
  | { readonly type: "topics"; readonly dossier: string; readonly json: boolean }
  | { readonly type: "templates"; readonly json: boolean }
  | { readonly type: "check"; readonly dossier: string; readonly json: boolean }
  | { readonly type: "checkWord"; readonly docx: string; readonly json: boolean };

export interface VerifyCommand {
  readonly type: "verify";
  readonly pdf: string;
  readonly docx: string;
  readonly json: boolean;
}

export interface HouseCheckCommand {
  readonly type: "houseCheck";
  /** The organisation's Word template. */
  readonly file: string;
  readonly json: boolean;
}

/** What was not asked for is undefined and comes from the dossier's own brief. */
export interface BriefCommand {
  readonly type: "brief";
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
  readonly json: boolean;
}

const OPTIONS = {
  brief: [
    "dossier",
    "template",
    "topics",
    "ceiling",
    "disclosure",
    "title",
    "for",
    "date",
    "format",
    "out",
    "house",
  ],
  topics: [],
  templates: [],
  check: [],
  verify: [],
  house: [],
} as const;

type CommandName = keyof typeof OPTIONS;

export function parseArguments(words: readonly string[]): Result<Command> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h" || name === "help")
    return success({ type: "help" });
  if (name === "--version" || name === "-v") return success({ type: "version" });
  if (!isCommandName(name)) return wrongUse(`there is no command "${name}"`);
  const joined = withValues(rest, OPTIONS[name]);
  if (!joined.ok) return joined;
  const fault = optionFault(joined.value, OPTIONS[name]);
  if (fault) return fault;
  const names = OPTIONS[name].map((option) => [option, { type: "string" }] as const);
  try {
    const { values, positionals } = parseArgs({
      args: joined.value,
      options: {
        ...Object.fromEntries(names),
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
      allowPositionals: true,
    });
    if (values.help === true) return success({ type: "help" });
    const json = values.json === true;
    if (name === "house") return houseCommand(positionals, json);
    if (name === "verify") return verifyCommand(positionals, json);
    return name === "brief"
      ? briefCommand(values, positionals, json)
      : folderCommand(name, positionals, json);
  } catch (error) {
    return wrongUse(error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error));
  }
}

/**
 * Each option joined with the word after it: a title or an address may begin with a dash. What is an option itself is
 * no value, unless it is joined by hand: --title=--json.
 */
function withValues(words: readonly string[], options: readonly string[]): Result<string[]> {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (word === "--") return success([...joined, ...words.slice(index)]);
    if (!word.startsWith("--") || !options.includes(word.slice(2))) {
      joined.push(word);
      continue;
    }
    const value = words[index + 1];
    if (value === undefined || isOption(value, options))
      return wrongUse(`${word} has no value after it`, `write it as ${word}=VALUE, or see attache --help`);
    joined.push(`${word}=${value}`);
    index += 1;
  }
  return success(joined);
}

/** Options that the command does not have, or that are given twice; `words` come from `withValues`. */
function optionFault(words: readonly string[], options: readonly string[]): Result<never> | undefined {
  const given = new Set<string>();
  for (const word of words) {
    if (word === "--") return undefined;
    const [name = ""] = word.split("=");
    if (!/^-./.test(name)) continue;
    if (!isOption(name, options)) return unknownOption(name, options);
    if (given.has(name)) return wrongUse(`${name} is given twice`, "give it once");
    given.add(name);
  }
  return undefined;
}

function unknownOption(name: string, options: readonly string[]): Result<never> {
  const meant = nearest(name.replace(/^-+/, ""), options);
  const question = meant === undefined ? "" : `did you mean --${meant}? `;
  return wrongUse(`there is no option ${name}`, `${question}see attache --help`);
}

function isOption(word: string, options: readonly string[]): boolean {
  const [name = ""] = word.split("=");
  return (
    name === "--" ||
    ["--json", "--help", "-h"].includes(name) ||
    options.some((option) => name === `--${option}`)
  );
}

function verifyCommand(files: readonly string[], json: boolean): Result<Command> {
  const pdf = files.find((file) => /\.pdf$/i.test(file));
  const docx = files.find((file) => /\.docx$/i.test(file));
  if (pdf === undefined || docx === undefined || files.length !== 2)
    return wrongUse("verify takes two files, a PDF and a Word file");
  return success({ type: "verify", pdf, docx, json });
}

function houseCommand([action, file, ...more]: readonly string[], json: boolean): Result<Command> {
  if (action !== "check" || file === undefined || more.length > 0)
    return wrongUse("house takes the word check and one Word template");
  return success({ type: "houseCheck", file, json });
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(OPTIONS, name);
}

function folderCommand(
  name: "topics" | "templates" | "check",
  positionals: readonly string[],
  json: boolean,
): Result<Command> {
  if (name === "templates") {
    return positionals.length === 0 ? success({ type: name, json }) : wrongUse("templates takes no folder");
  }
  const [dossier, ...more] = positionals;
  if (dossier === undefined || more.length > 0) return wrongUse(`${name} takes one folder, a dossier`);
  if (name === "check" && /\.docx$/i.test(dossier))
    return success({ type: "checkWord", docx: dossier, json });
  return success({ type: name, dossier, json });
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function briefCommand(values: Values, positionals: readonly string[], json: boolean): Result<Command> {
  if (positionals.length > 0)
    return wrongUse(`"${positionals[0]}" belongs to no option; name a dossier with --dossier`);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const empty = OPTIONS.brief.find((name) => text(name)?.trim() === "");
  if (empty) return wrongUse(`--${empty} is empty`);
  const unprintable = OPTIONS.brief.flatMap((name) =>
    textFaults(`--${name}`, text(name) ?? "").filter(isError),
  );
  if (unprintable.length > 0)
    return failure(unprintable.map(({ index: _index, characters: _characters, ...fault }) => fault));
  const date = text("date");
  if (date !== undefined && !isDate(date)) return wrongUse(`--date ${date} is not a day written YYYY-MM-DD`);
  const disclosure = text("disclosure");
  if (disclosure !== undefined && !isDisclosure(disclosure))
    return wrongUse(`--disclosure ${disclosure} is neither all nor usable`);
  const formats = text("format")?.split(",");
  const unknown = formats?.find((format) => !isFormat(format));
  if (unknown !== undefined) return wrongUse(`--format ${unknown} is neither pdf nor docx`);
  return success({
    type: "brief",
    json,
    ...optional("dossier", text("dossier")),
    ...optional("template", text("template")),
    ...optional(
      "topics",
      text("topics")
        ?.split(",")
        .map((topic) => composed(topic.trim()))
        .filter((topic) => topic !== ""),
    ),
    ...optional("ceiling", text("ceiling") && composed(text("ceiling") ?? "")),
    ...optional("disclosure", disclosure),
    ...optional("title", text("title")),
    ...optional("audience", text("for")),
    ...optional("date", date),
    ...optional("formats", formats && [...new Set(formats.filter(isFormat))]),
    ...optional("out", text("out")),
    ...optional("house", text("house")),
  });
}

function optional<Name extends string, Value>(
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

function wrongUse(message: string, hint = "see attache --help"): Result<never> {
  return failure([{ code: "wrong-use", severity: "error", message, hint }]);
}
