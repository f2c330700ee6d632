import Handlebars from "handlebars";
import type { Place, Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";

/** Bounds on a template that may come from anyone: the parser itself hangs on thousands of nested blocks. */
const MAXIMUM_LENGTH = 200_000;
const MAXIMUM_BLOCKS_OPEN = 100;
const MAXIMUM_PARENTHESES = 20;

/** Parses with Handlebars' own grammar; nothing is compiled, so nothing in a template can become code. */
export function parseTemplate(file: string, source: string): Result<hbs.AST.Program> {
  const tooBig = boundProblem(file, source);
  if (tooBig) return failure([tooBig]);
  try {
    return success(Handlebars.parse(source));
  } catch (error) {
    return failure([syntaxProblem(file, source, error)]);
  }
}

function boundProblem(file: string, source: string): Problem | undefined {
  const common = { code: "template-too-big", severity: "error", place: { file } } as const;
  if (source.length > MAXIMUM_LENGTH) {
    return {
      ...common,
      message: `is longer than ${MAXIMUM_LENGTH} characters`,
      hint: "move parts into partials",
    };
  }
  if (
    deepest(source.matchAll(/\{\{~?(?:else\s+\w|[#^])|\{\{~?\//g), (tag) => !tag.endsWith("/")) >
    MAXIMUM_BLOCKS_OPEN
  ) {
    return { ...common, message: `has more than ${MAXIMUM_BLOCKS_OPEN} blocks inside each other` };
  }
  if (deepest(source.matchAll(/[()]|\}\}/g), (sign) => sign === "(", "}}") > MAXIMUM_PARENTHESES) {
    return { ...common, message: `has more than ${MAXIMUM_PARENTHESES} helpers inside each other` };
  }
  return undefined;
}

/** How deep signs nest at most; `reset` starts again from nothing. Chained `else if` counts as nesting: it is. */
function deepest(
  signs: Iterable<RegExpMatchArray>,
  opens: (sign: string) => boolean,
  reset?: string,
): number {
  let open = 0;
  let most = 0;
  for (const [sign] of signs) {
    if (sign === reset) open = 0;
    else open = Math.max(0, open + (opens(sign) ? 1 : -1));
    most = Math.max(most, open);
  }
  return most;
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

/** Handlebars' parser reports "Parse error on line 3:", a picture, and what it expected. */
function summary(message: string): string {
  const got = /got '([^']+)'/.exec(message)?.[1];
  if (got === "EOF") return "it ends inside a tag or an open block";
  if (got) return `there is something unexpected here (${got.toLowerCase().replaceAll("_", " ")})`;
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

/** Undocumented, but the only exact place of a grammar error; tests pin it against the library's version. */
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
