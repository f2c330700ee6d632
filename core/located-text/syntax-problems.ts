import { type Document, visit, type YAMLParseError } from "yaml";
import type { Place, Problem } from "../problem/problem.ts";

const CHECK = "check indentation, quotes and colons near this place";

export function syntaxProblem(message: string, place: Place, hint: string = CHECK): Problem {
  return {
    code: "yaml-syntax",
    severity: "error",
    message: `is not well-formed: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    hint,
    place,
  };
}

/**
 * The parser's errors as problems that name the cause. As one fault makes the parser report several errors, only the
 * first of each line is kept, and none after a quotation that is never closed.
 */
export function syntaxProblems(
  document: Document.Parsed,
  source: string,
  placeOf: (offset: number) => Place,
): readonly Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<number | undefined>();
  for (const error of [...document.errors, ...document.warnings]) {
    const open = openQuote(error, document);
    const offset = open ?? error.pos[0];
    const place = placeOf(offset);
    if (!lines.has(place.line)) {
      const [message, hint] = causeOf(error, source, offset);
      problems.push(syntaxProblem(message, place, hint));
    }
    lines.add(place.line);
    if (open !== undefined) break;
  }
  return problems;
}

type ParserError = Pick<YAMLParseError, "code" | "message" | "pos">;

/** The offset of a quotation that is never closed; the parser reports the end of the file. */
function openQuote(error: ParserError, document: Document.Parsed): number | undefined {
  if (error.code !== "MISSING_CHAR" || !/quote$/.test(error.message)) return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type?.startsWith("QUOTE") && range && range[0] < error.pos[0]) start = range[0];
    },
  });
  return start;
}

type Cause = readonly [message: string, hint?: string];

const QUOTES = 'put the whole text between " and "';

function causeOf({ code, message }: ParserError, source: string, offset: number): Cause {
  switch (code) {
    case "TAB_AS_INDENT":
      return ["the line begins with a tab", "indent it with spaces, as the lines around it are"];
    case "MISSING_CHAR":
      return missingCharacter(message, source, offset);
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return colonInText(lineAt(source, offset));
    case "UNEXPECTED_TOKEN":
      return unexpectedText(message, lineAt(source, offset));
    case "BAD_SCALAR_START":
      return beginsWith(source.charAt(offset));
    case "TAG_RESOLVE_FAILED":
      return beginsWith("!");
    case "BAD_DQ_ESCAPE":
      return [
        `${/\\\S?/.exec(source.slice(offset, offset + 2))?.[0] ?? "a backslash"} means nothing between double quotes`,
        "write a backslash twice there, or put the text between ' and '",
      ];
    case "MULTIPLE_DOCS":
      return ["the line --- begins a second document", "take the line out, or what follows it"];
    case "MULTILINE_IMPLICIT_KEY":
      return NO_FIELD;
    case "BAD_INDENT":
      return badIndent(message);
    default:
      return [message];
  }
}

const NO_FIELD: Cause = ["the line has no field, or no space after its colon", "write it as field: value"];

function missingCharacter(message: string, source: string, offset: number): Cause {
  if (/^Implicit map keys/.test(message)) return NO_FIELD;
  if (!/quote$/.test(message)) return [message];
  const quote = source.charAt(offset);
  const inside =
    quote === "'" ? "an apostrophe inside the text is written ''" : 'inside the text write \\" for "';
  return ["the quotation mark here is never closed", `add it; ${inside}`];
}

function colonInText(line: string): Cause {
  if (/:\s+\?\s/.test(line)) return beginsWith("?");
  if (/:\s+[“„”‘’«»]/u.test(line))
    return [
      "a text with a colon needs quotes around it, and curly ones do not count",
      `use the straight ones: " at both ends`,
    ];
  return ["a text with a colon in it needs quotes around it", QUOTES];
}

function unexpectedText(message: string, line: string): Cause {
  const begin = /(?:^\s*-?\s*|[:,{[]\s+|-\s+)(["'[{*>|])/u.exec(line)?.[1];
  if (begin === '"')
    return ['a " inside the text ends it', "write \\\" for it, or put the text between ' and '"];
  if (begin === "'")
    return ["an apostrophe inside the text ends it", "write it twice (''), or use curly ones"];
  if (/^Unexpected , in flow/.test(message))
    return ["a value is missing before the comma", "write the value, or take the comma out"];
  if (/^Unexpected block-seq-ind on same line/.test(message)) return beginsWith("-");
  return begin === undefined ? [message] : beginsWith(begin);
}

function beginsWith(sign: string): Cause {
  return [`a text that begins with ${sign} needs quotes around it`, QUOTES];
}

function badIndent(message: string): Cause {
  if (/^Flow sequence/.test(message)) return ["a [ is not closed", "add the ] that ends the list"];
  if (/^Flow map/.test(message)) return ["a { is not closed", "add the } that ends the group"];
  return [
    "the indentation of the line does not match the lines around it",
    "start it in the same column as they do",
  ];
}

function lineAt(source: string, offset: number): string {
  const end = source.indexOf("\n", offset);
  return source.slice(source.lastIndexOf("\n", offset - 1) + 1, end === -1 ? undefined : end);
}
