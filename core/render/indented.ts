import { advance, type MarkupTrace } from "./markup.ts";

/** Prints with `indent` before each line, as Handlebars indents a partial that stands on a line of its own. */
export function indented(print: MarkupTrace["append"], indent: string): MarkupTrace["append"] {
  let atLineStart = true;
  return (text, place, literal) => {
    let { line = 1, column = 1 } = place;
    for (const piece of text.split(/(?<=\n)/)) {
      if (piece === "") continue;
      const here = literal ? { ...place, line, column } : place;
      if (atLineStart) print(indent, here, false);
      print(piece, here, literal);
      atLineStart = piece.endsWith("\n");
      ({ line, column } = advance(line, column, piece));
    }
  };
}
