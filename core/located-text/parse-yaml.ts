import { Composer, type CST, type Document, Lexer, type LineCounter, Parser, YAMLParseError } from "yaml";
import { YAML_LIMITS } from "../limits/limits.ts";

/** What of a text exceeds `YAML_LIMITS`, and the offset at which it does, in UTF-16 units. */
export interface Excess {
  readonly type: "depth" | "lexemes";
  readonly offset: number;
}

/** The first document of a text; another behind it is an error of the document's. Line ends go to `lines`. */
export function parseYaml(text: string, lines: LineCounter): Document.Parsed | Excess {
  // The composer compares each key with all others of its group; `yamlFaults` finds repeated ones in one pass.
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

/** The parser's tokens until they are too many or too deep; the parser's stack holds one token a level. */
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
