import Handlebars from "handlebars";

/** A token of Handlebars' own lexer; lines and columns count from 1. */
export interface TemplateToken {
  readonly type: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The part of the undocumented lexer that is used; tests pin its tokens to the library's version. */
interface Lexer {
  readonly setInput: (source: string, shared: object) => void;
  readonly lex: () => number | string;
  readonly yytext: string;
  readonly yylloc: { readonly first_line: number; readonly first_column: number };
}

interface LexingParser {
  readonly lexer: Lexer;
  readonly terminals_: Readonly<Record<number, string>>;
}

/** The tokens of a template up to its end (EOF), or to where the lexer gives up (ERROR). */
export function* tokensOf(source: string): Generator<TemplateToken> {
  const { lexer, terminals_: names } = Reflect.get(Handlebars, "Parser") as LexingParser;
  lexer.setInput(source, {});
  for (;;) {
    let code: number | string;
    try {
      code = lexer.lex();
    } catch {
      code = "ERROR";
    }
    const type = typeof code === "number" ? (names[code] ?? "EOF") : code;
    const { first_line: line, first_column: column } = lexer.yylloc;
    yield { type, text: String(lexer.yytext), line, column: column + 1 };
    if (type === "EOF" || type === "ERROR") return;
  }
}
