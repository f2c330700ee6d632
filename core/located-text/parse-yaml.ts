import { Composer, type CST, type Document, Lexer, type LineCounter, Parser, YAMLParseError } from "yaml";
import { YAML_LIMITS } from "../limits/limits.ts";

/** The limit of `YAML_LIMITS` that a text exceeds, and the offset, in UTF-16 units, at which it does. */
export interface Excess {
  readonly type: "depth" | "lexemes";
  readonly offset: number;
}

/** Parses the first document of a text; a second one is an error of the first. Line starts are recorded in `lines`. */
export function parseYaml(text: string, lines: LineCounter): Document.Parsed | Excess {
  // The composer compares each key with all others of its mapping; `yamlFaults` finds repeated ones in one pass.
  const composer = new Composer({ lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const bounds: { excess?: Excess } = {};
  const tokens = boundedTokens(text, lines, (excess) => {
    bounds.excess = excess;
  });
  let first: Document.Parsed | undefined;
  for (const document of composer.compose(tokens, true, text.length)) {
    if (first === undefined) {
      first = document;
      continue;
    }
    first.errors.push(
      new YAMLParseError(
        [document.range[0], document.range[1]],
        "MULTIPLE_DOCS",
        "Source contains multiple documents",
      ),
    );
    break;
  }
  if (bounds.excess) return bounds.excess;
  if (first === undefined) throw new Error("the YAML composer gave no document");
  return first;
}

/** The parser's tokens, up to the limits of number and depth; the parser's stack has one token for each level. */
function* boundedTokens(
  text: string,
  lines: LineCounter,
  onExcess: (excess: Excess) => void,
): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    lexemes += 1;
    const isTooDeep = parser.stack.length > YAML_LIMITS.depth;
    if (!isTooDeep && lexemes <= YAML_LIMITS.lexemes) continue;
    onExcess({ type: isTooDeep ? "depth" : "lexemes", offset: parser.offset });
    return;
  }
  yield* parser.end();
}
