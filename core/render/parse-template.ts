import Handlebars from "handlebars";
import { TEMPLATE_LIMITS } from "../limits/limits.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { scanTags } from "./scan-tags.ts";

/** Parses with Handlebars' own grammar; nothing is compiled, so nothing in a template can become code. */
export function parseTemplate(file: string, source: string): Result<hbs.AST.Program> {
  if (source.length > TEMPLATE_LIMITS.length) return failure([tooLong(file)]);
  const fault = scanTags(file, source);
  if (fault) return failure([fault]);
  try {
    return success(Handlebars.parse(source));
  } catch (error) {
    return failure([syntaxProblem(file, source, error)]);
  }
}

function tooLong(file: string): Problem {
  return {
    code: "template-too-big",
    severity: "error",
    message: `is longer than ${TEMPLATE_LIMITS.length} characters`,
    hint: "move parts into partials",
    place: { file },
  };
}

function syntaxProblem(file: string, source: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: "template-syntax",
    severity: "error",
    message: `the template cannot be read: ${summary(message)}`,
    hint: "check that every {{ has its }}, and every {{#block}} its {{/block}}",
    place: syntaxPlace(file, source, message),
  };
}

/** Messages for the tokens that the parser does not expect. */
const UNEXPECTED: ReadonlyMap<string, string> = new Map([
  ["EOF", "it ends inside a tag or an open block"],
  ["CLOSE", "the tag ends before it is complete, or with another number of braces than it begins with"],
  ["CLOSE_UNESCAPED", "the tag ends with three braces, and begins with two"],
  ["NUMBER", "a number cannot stand here; a place in a list is written items.[0]"],
  ["EQUALS", "the sign = cannot stand here; write name=value behind the helper's own values"],
  ["ID", "a name cannot stand here"],
  ["STRING", "words in quotation marks cannot stand here"],
  ["INVERSE", "{{else}} cannot stand here"],
]);

/** The essence of the parser's message, which has "Parse error on line 3:", an excerpt, and the expected tokens. */
function summary(message: string): string {
  const got = /got '([^']+)'/.exec(message)?.[1];
  if (got) {
    const name = got.toLowerCase().replaceAll("_", " ");
    return UNEXPECTED.get(got) ?? `there is something unexpected here (${name})`;
  }
  const first = message.split("\n")[0] ?? message;
  return first.replace(/ - \d+:\d+$/, "");
}

function syntaxPlace(file: string, source: string, message: string): Place {
  const located = / - (\d+):(\d+)/.exec(message);
  if (located) return { file, line: Number(located[1]), column: Number(located[2]) + 1 };
  const lexer = lexerPlace();
  if (lexer) return { file, ...lexer };
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? source.split("\n").length);
  return { file, line, column: 1 };
}

/**
 * The position of the lexer, which is undocumented but the only exact place of a grammar error; tests pin it to the
 * library's version.
 */
function lexerPlace(): { line: number; column: number } | undefined {
  const parser: unknown = Reflect.get(Handlebars, "Parser");
  const lexer: unknown = isObject(parser) ? parser.lexer : undefined;
  const place: unknown = isObject(lexer) ? lexer.yylloc : undefined;
  if (!isObject(place)) return undefined;
  const { first_line: line, first_column: column } = place;
  return typeof line === "number" && typeof column === "number" ? { line, column: column + 1 } : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
