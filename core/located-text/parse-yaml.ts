import { Composer, type CST, type Document, Lexer, type LineCounter, Parser, YAMLParseError } from "yaml";
import { YAML_LIMITS } from "../limits/limits.ts";

/** The offset, in UTF-16 units, at which a text is nested deeper than `YAML_LIMITS.depth`. */
export interface TooDeep {
  readonly type: "tooDeep";
  readonly offset: number;
}

/** The first document of a text; another behind it is an error of the document's. Line ends go to `lines`. */
export function parseYaml(text: string, lines: LineCounter): Document.Parsed | TooDeep {
  // The composer compares each key with all others of its group; `yamlFaults` finds repeated ones in one pass.
  const composer = new Composer({ lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const nesting: { tooDeep?: TooDeep } = {};
  const tokens = boundedTokens(text, lines, (offset) => {
    nesting.tooDeep = { type: "tooDeep", offset };
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
  if (nesting.tooDeep) return nesting.tooDeep;
  if (first === undefined) throw new Error("the YAML composer gave no document");
  return first;
}

/** The parser's tokens until the text is nested too deeply; the parser's stack holds one token a level. */
function* boundedTokens(
  text: string,
  lines: LineCounter,
  onTooDeep: (offset: number) => void,
): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length <= YAML_LIMITS.depth) continue;
    onTooDeep(parser.offset);
    return;
  }
  yield* parser.end();
}
