import { isTermName, TERM_NAMES } from "../../language/term-names.ts";
import { isStatement } from "../../select/is-statement.ts";
import { isDate } from "../../text/date.ts";
import { nearestName } from "../../text/nearest.ts";
import { isSafeMarkup } from "../markup.ts";

/** The kind of a parameter. An absent value is allowed for every kind. */
type Kind =
  | "any"
  | "term"
  | "words"
  | "single"
  | "date"
  | "list"
  | "wordList"
  | "statement"
  | "amount"
  | "count";

interface HelperParameters {
  readonly required: readonly Kind[];
  readonly optional?: readonly Kind[];
  /** Whether the last required parameter may be repeated. */
  readonly repeated?: true;
  /** Whether the helper takes `name=value` pairs, which it checks itself. */
  readonly named?: true;
}

/** The parameters of every helper, in order. */
export const HELPER_PARAMETERS = {
  text: { required: ["words"] },
  date: { required: ["date"] },
  dates: { required: ["date", "date"] },
  amount: { required: ["amount"], optional: ["words"] },
  note: { required: ["statement"] },
  portion: { required: ["statement"] },
  disclosure: { required: ["statement"] },
  // {{chart}} checks its parameter itself, as it knows the series.
  chart: { required: [], optional: ["any"], named: true },
  term: { required: ["term"] },
  citedSources: { required: [] },
  eq: { required: ["single", "single"] },
  not: { required: ["any"] },
  and: { required: ["any"], repeated: true },
  or: { required: ["any"], repeated: true },
  first: { required: ["list"], optional: ["count"] },
  after: { required: ["list"], optional: ["count"] },
  usable: { required: ["list"] },
  restricted: { required: ["list"] },
  count: { required: ["list"] },
  join: { required: ["wordList"], optional: ["words"] },
} as const satisfies Readonly<Record<string, HelperParameters>>;

export type HelperName = keyof typeof HELPER_PARAMETERS;

const BY_NAME: ReadonlyMap<string, HelperParameters> = new Map(Object.entries(HELPER_PARAMETERS));

/** Stands for a parameter that is known only when the template is filled. */
export const NOT_KNOWN_YET = Symbol("not known yet");

interface KindOfParameter {
  readonly name: string;
  readonly hint: string;
  /** The value that was probably meant, for kinds with few values. */
  readonly nearest?: (value: unknown) => string | undefined;
  readonly has: (value: unknown) => boolean;
}

/** Each kind with its name in messages, a hint, and its test. */
const KINDS: Readonly<Record<Kind, KindOfParameter>> = {
  any: { name: "a value", hint: "", has: () => true },
  term: {
    name: "the name of a fixed text",
    hint: "docs/template.md lists the names",
    nearest: (value) => nearestName(String(value), TERM_NAMES),
    has: isTermName,
  },
  words: {
    name: "words or a number",
    hint: "name one of its fields",
    has: (value) => isWords(value) || isSafeMarkup(value),
  },
  single: {
    name: "single values",
    hint: "compare words, numbers or yes and no, not groups or lists",
    has: (value) => typeof value !== "object",
  },
  date: {
    name: "a date, year-month-day such as 2026-11-30",
    hint: "give a date that the calendar has, or print the words without {{date}}",
    has: (value) => typeof value === "string" && isDate(value),
  },
  list: { name: "a list", hint: "name a list, such as topics or all.points", has: Array.isArray },
  wordList: {
    name: "a list of words or numbers",
    hint: "go through a list of groups with {{#each}}, and print one of their fields",
    has: (value) => Array.isArray(value) && value.every(isWords),
  },
  statement: {
    name: "a statement",
    hint: "write it with this inside {{#each}} of statements, people or series",
    has: isStatement,
  },
  amount: {
    name: "a value, or a statement that has one",
    hint: "write {{amount this}} inside {{#each}} of facts, or {{amount value unit}}",
    has: (value) => isWords(value) || isStatement(value),
  },
  count: {
    name: "a whole number from 0",
    hint: "write how many, such as 3",
    has: (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
  },
};

function isWords(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

export interface ArgumentFault {
  /** Index of the parameter in the call; for a wrong count, of the first superfluous or missing one. */
  readonly index: number;
  /** Whether a group of values came where words belong. */
  readonly isGroup: boolean;
  readonly code: "wrong-argument" | "not-printable";
  /** Follows the helper's name. */
  readonly message: string;
  readonly hint: string;
}

/** The first fault in the parameters of a helper: a wrong count or kind. */
export function argumentFault(name: string, values: readonly unknown[]): ArgumentFault | undefined {
  const parameters = BY_NAME.get(name);
  if (!parameters) return undefined;
  const kinds = [...parameters.required, ...(parameters.optional ?? [])];
  const isTooMany = values.length > kinds.length && !parameters.repeated;
  if (isTooMany || values.length < parameters.required.length) {
    const common = {
      index: Math.min(values.length, kinds.length),
      isGroup: false,
      code: "wrong-argument",
    } as const;
    const message = `takes ${countWords(parameters)}, and here it gets ${values.length}`;
    const field = values.length === 0 ? `; a field of that name is {{this.${name}}}` : "";
    return { ...common, message, hint: `docs/template.md lists what each helper takes${field}` };
  }
  const last = parameters.repeated ? kinds.at(-1) : undefined;
  for (const [index, value] of values.entries()) {
    const kind = kinds[index] ?? last;
    if (kind && value !== null && value !== NOT_KNOWN_YET && !KINDS[kind].has(value)) {
      return kindFault(kind, value, index);
    }
  }
  return undefined;
}

/** Whether a helper takes `name=value` pairs. */
export function takesNamed(name: string): boolean {
  return BY_NAME.get(name)?.named === true;
}

function kindFault(kind: Kind, value: unknown, index: number): ArgumentFault {
  const isGroup = (kind === "words" || kind === "date") && typeof value === "object";
  const message = `takes ${KINDS[kind].name}, and this is ${described(value)}`;
  const meant = KINDS[kind].nearest?.(value);
  const hint = meant === undefined ? KINDS[kind].hint : `did you mean "${meant}"?`;
  return { index, isGroup, code: "not-printable", message, hint };
}

const NUMBERS = ["no", "one", "two"];

function countWords({ required, optional = [], repeated }: HelperParameters): string {
  const [min, max] = [required.length, required.length + optional.length];
  const words = `${NUMBERS[max] ?? max} ${max === 1 || max === 0 ? "value" : "values"}`;
  if (repeated) return `at least ${words}`;
  if (min === max) return words;
  return min === 0 ? `at most ${words}` : `${NUMBERS[min] ?? min} or ${words}`;
}

/** A value in words, shortened, as it may come from a stranger's file. */
function described(value: unknown): string {
  if (typeof value === "string") return `the text ${JSON.stringify([...value].slice(0, 40).join(""))}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return value ? "yes (true)" : "no (false)";
  if (Array.isArray(value)) return value.every(isWords) ? "a list" : "a list of groups";
  return "a group of values";
}
