import { TEMPLATE_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import * as faults from "./syntax-faults.ts";
import { type TemplateToken, tokensOf } from "./template-tokens.ts";

interface OpenBlock extends faults.OpenBlock {
  name: string;
  /** One, and one more for each `{{else if}}`, which nests in the tree. */
  levels: number;
}

interface Scan {
  readonly file: string;
  readonly source: string;
  readonly open: OpenBlock[];
  /** The tag that is not closed yet. */
  tag: TemplateToken | undefined;
  parentheses: number;
  depth: number;
  /** The block tag whose name comes next. */
  awaitsName: "open" | "end" | undefined;
}

const OPENS_BLOCK: readonly string[] = ["OPEN_BLOCK", "OPEN_INVERSE", "OPEN_PARTIAL_BLOCK", "OPEN_RAW_BLOCK"];
const ENDS_BLOCK: readonly string[] = ["OPEN_ENDBLOCK", "END_RAW_BLOCK"];
const INSIDE_TAGS: readonly string[] = [
  "OPEN_SEXPR",
  "CLOSE_SEXPR",
  "OPEN_BLOCK_PARAMS",
  "CLOSE_BLOCK_PARAMS",
];
const CURLY_QUOTES = /[\u2018-\u201f\u00ab\u00bb]/;

/**
 * Scans a template's tokens before it is parsed: for the first syntax fault, reported at its cause, and for nesting too
 * deep for the parser or the evaluation.
 */
export function scanTags(file: string, source: string): Problem | undefined {
  const scan: Scan = {
    file,
    source,
    open: [],
    tag: undefined,
    parentheses: 0,
    depth: 0,
    awaitsName: undefined,
  };
  for (const token of tokensOf(source)) {
    const fault =
      endFault(scan, token) ?? takeName(scan, token) ?? followTag(scan, token) ?? followBlocks(scan, token);
    if (fault) return fault;
  }
  return undefined;
}

/** The fault at the end of the template, or where it cannot be read on. */
function endFault({ file, source, open, tag }: Scan, token: TemplateToken): Problem | undefined {
  const { type, text } = token;
  if (CURLY_QUOTES.test(text) && (type === "ID" || type === "INVALID"))
    return faults.curlyQuotes(file, token);
  if (type === "ERROR" || type === "INVALID") return faults.brokenTag(file, source, tag, token);
  if (type !== "EOF") return undefined;
  return tag ? faults.unclosedTag(file, tag) : faults.unclosedBlock(file, open.at(-1));
}

/** Takes the name of a block after its opening or closing braces; other than plain names are left to the parser. */
function takeName(scan: Scan, { type, ...token }: TemplateToken): Problem | undefined {
  const { awaitsName } = scan;
  scan.awaitsName = undefined;
  const block = scan.open.at(-1);
  const name = type === "ID" ? token.text : "";
  if (awaitsName === "open" && block) block.name = name;
  if (awaitsName !== "end") return undefined;
  closeBlock(scan);
  const isCrossed = block !== undefined && block.name !== "" && name !== "" && block.name !== name;
  return isCrossed ? faults.crossedBlocks(scan.file, scan.tag ?? { type, ...token }, name, block) : undefined;
}

function closeBlock(scan: Scan): void {
  scan.depth -= scan.open.pop()?.levels ?? 0;
}

function followTag(scan: Scan, token: TemplateToken): Problem | undefined {
  const { type } = token;
  if (type === "OPEN_SEXPR") scan.parentheses += 1;
  if (type === "CLOSE_SEXPR") scan.parentheses -= 1;
  if (scan.parentheses > TEMPLATE_LIMITS.openParentheses) {
    return faults.tooDeep(scan.file, token, TEMPLATE_LIMITS.openParentheses, "helpers");
  }
  if (INSIDE_TAGS.includes(type)) return undefined;
  if (type.startsWith("OPEN")) scan.tag = token;
  if (type.startsWith("CLOSE") || type === "INVERSE" || type === "END_RAW_BLOCK") {
    scan.tag = undefined;
    scan.parentheses = 0;
  }
  return undefined;
}

function followBlocks(scan: Scan, token: TemplateToken): Problem | undefined {
  const { type } = token;
  const { file, open } = scan;
  if (OPENS_BLOCK.includes(type)) {
    open.push({ token, name: "", levels: 1 });
    scan.depth += 1;
    scan.awaitsName = "open";
  }
  if (type === "INVERSE" || type === "OPEN_INVERSE_CHAIN") {
    const block = open.at(-1);
    if (!block) return faults.strayTag(file, token, "{{else}} stands outside a block");
    if (type === "OPEN_INVERSE_CHAIN") {
      block.levels += 1;
      scan.depth += 1;
    }
  }
  if (ENDS_BLOCK.includes(type)) {
    if (open.length === 0) return faults.strayTag(file, token, "this closes a block, and none is open");
    if (type === "OPEN_ENDBLOCK") scan.awaitsName = "end";
    else closeBlock(scan);
  }
  const isTooDeep = scan.depth > TEMPLATE_LIMITS.openBlocks;
  return isTooDeep ? faults.tooDeep(file, token, TEMPLATE_LIMITS.openBlocks, "blocks") : undefined;
}
