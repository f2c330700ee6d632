import type { Place, Problem } from "../problem/problem.ts";
import type { TemplateToken } from "./template-tokens.ts";

/** A block that has not been closed yet. */
export interface OpenBlock {
  readonly token: TemplateToken;
  readonly name: string;
}

function placeOf(file: string, { line, column }: TemplateToken): Place {
  return { file, line, column };
}

function syntaxFault(message: string, hint: string, place: Place): Problem {
  return { code: "template-syntax", severity: "error", message, hint, place };
}

export function curlyQuotes(file: string, token: TemplateToken): Problem {
  const message = "a tag has curly quotation marks, and needs straight ones";
  return syntaxFault(message, `write "…"`, placeOf(file, token));
}

export function brokenTag(
  file: string,
  source: string,
  tag: TemplateToken | undefined,
  token: TemplateToken,
): Problem {
  if (!tag) {
    const message = "the template cannot be read from here on: a comment or raw block is not closed";
    return syntaxFault(message, "close {{!-- with --}}", placeOf(file, token));
  }
  if (token.text === '"' || token.text === "'") {
    const message = "the quotation mark that begins here is not closed";
    return syntaxFault(message, `write ${token.text} at its end, too`, placeOf(file, token));
  }
  if (token.text === "}") {
    const message = `the tag ${tag.text} is closed with a single brace here`;
    return syntaxFault(message, `write ${bracesFor(tag)}`, placeOf(file, token));
  }
  const line = source.split("\n")[token.line - 1] ?? "";
  if (token.text === "<" || token.text === "{" || !line.slice(token.column - 1).includes("}")) {
    return unclosedTag(file, tag);
  }
  const message = `a tag cannot have ${JSON.stringify(token.text)} here`;
  return syntaxFault(message, "write names, numbers and words in quotation marks", placeOf(file, token));
}

export function unclosedTag(file: string, tag: TemplateToken): Problem {
  return syntaxFault(
    `the tag ${tag.text} that begins here is not closed`,
    `close it with ${bracesFor(tag)}`,
    placeOf(file, tag),
  );
}

/** The braces that close a tag: as many as open it. */
function bracesFor({ text }: TemplateToken): string {
  return text.replace(/[^{].*$/s, "").replaceAll("{", "}");
}

export function unclosedBlock(file: string, block: OpenBlock | undefined): Problem | undefined {
  if (!block) return undefined;
  const message = `the template cannot be read: ${block.token.text}${block.name}}} is not closed`;
  return syntaxFault(message, `close it with {{/${block.name}}}`, placeOf(file, block.token));
}

export function crossedBlocks(
  file: string,
  tag: TemplateToken,
  closing: string,
  { name, token: opening }: OpenBlock,
): Problem {
  const message = `the template cannot be read: {{/${closing}}} stands where {{#${name}}} of line ${opening.line} is open`;
  return syntaxFault(message, `close that with {{/${name}}} first`, placeOf(file, tag));
}

export function strayTag(file: string, token: TemplateToken, message: string): Problem {
  return syntaxFault(message, "take it out, or open its block above", placeOf(file, token));
}

export function tooDeep(file: string, token: TemplateToken, limit: number, what: string): Problem {
  return {
    code: "template-too-big",
    severity: "error",
    message: `more than ${limit} ${what} stand inside each other here`,
    hint: what === "blocks" ? "move parts into partials; {{else if}} counts, too" : "use fewer parentheses",
    place: placeOf(file, token),
  };
}
