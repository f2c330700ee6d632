import { isNode, LineCounter, parseDocument } from "yaml";
import type { Place, Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";

export type ValuePath = readonly (string | number)[];

/** A parsed file that still knows where each of its values stands. JSON is read as the subset of YAML that it is. */
export interface LocatedYaml {
  readonly value: unknown;
  /** The place of the value at `path`, or of its nearest ancestor when the value is missing. */
  readonly placeAt: (path: ValuePath) => Place;
}

export function parseLocatedYaml(file: string, text: string): Result<LocatedYaml> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if (document.errors.length > 0) {
    return failure(document.errors.map((error) => syntaxProblem(error.message, placeOf(error.pos[0]))));
  }
  try {
    const value: unknown = document.toJS();
    const placeAt = (path: ValuePath): Place => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return placeOf(node.range[0]);
      }
      return { file, line: 1, column: 1 };
    };
    return success({ value, placeAt });
  } catch (error) {
    // Unknown and excessive aliases only show when the tree is turned into values.
    const message = error instanceof Error ? error.message : String(error);
    return failure([syntaxProblem(message, { file, line: 1, column: 1 })]);
  }
}

function syntaxProblem(message: string, place: Place): Problem {
  return {
    code: "yaml-syntax",
    severity: "error",
    message: `is not well-formed: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    hint: "check indentation, quotes and colons near this place",
    place,
  };
}
