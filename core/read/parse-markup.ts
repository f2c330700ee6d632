import { characterEntities } from "character-entities";
import { SaxesParser, type SaxesTag, type SaxesTagPlain } from "saxes";
import { MARKUP_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type { TracedMarkup } from "../render/markup.ts";
import type { MarkupNode } from "./element.ts";
import { FOREIGN_MARKUP, markupFault } from "./markup-faults.ts";

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
  readonly offset: number;
}

/** Reads markup strictly: a fault that a browser would silently repair is a problem at its place in the template. */
export function parseMarkup(traced: TracedMarkup): Result<readonly MarkupNode[]> {
  const parser = new SaxesParser({ fragment: true });
  // Authors expect HTML's character names, such as &nbsp; and &eacute;; XML defines only five.
  Object.assign(parser.ENTITIES, characterEntities);
  const root: OpenElement = { name: "", attributes: {}, children: [], offset: 0 };
  const open: OpenElement[] = [root];
  const problems: Problem[] = [];
  const innermost = (): OpenElement => open.at(-1) ?? root;
  const tagStart = (): number => Math.max(0, traced.markup.lastIndexOf("<", parser.position - 1));

  let closed: OpenElement | undefined;
  /** Where the last tag or comment ends. */
  let behind = 0;
  parser.on("error", ({ message }) => {
    if (problems.length > 0) return;
    const element = /unclosed tag/.test(message) ? open.at(-1) : closed;
    problems.push(
      markupFault({
        traced,
        position: parser.position,
        message,
        element,
        open: open.map(({ name }) => name),
      }),
    );
  });
  parser.on("opentag", (tag) => {
    open.push({ name: tag.name, attributes: attributesOf(tag.attributes), children: [], offset: tagStart() });
    behind = parser.position;
    if (open.length > MARKUP_LIMITS.depth) throw new TooDeep();
  });
  parser.on("closetag", () => {
    const element = open.pop();
    closed = element;
    behind = parser.position;
    if (element) innermost().children.push({ kind: "element", ...element });
  });
  for (const event of ["cdata", "processinginstruction", "doctype"] as const) {
    parser.on(event, () => {
      if (problems.length === 0) problems.push(foreignProblem(traced, parser.position));
    });
  }
  // The parser tells a comment before it reads the last character of "-->".
  parser.on("comment", () => {
    behind = parser.position + 1;
  });
  parser.on("text", (value) => {
    innermost().children.push({ kind: "characters", value, offset: behind });
  });
  try {
    parser.write(traced.markup).close();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    problems.push(depthProblem(traced, parser.position));
  }
  return problems.length > 0 ? failure(problems) : success(root.children);
}

class TooDeep extends Error {}

/** The parser's attributes are plain strings unless it handles namespaces; its type covers both cases. */
function attributesOf(
  attributes: SaxesTagPlain["attributes"] | SaxesTag["attributes"],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === "string" ? value : value.value,
    ]),
  );
}

function foreignProblem(traced: TracedMarkup, position: number): Problem {
  return {
    code: "unexpected-markup",
    severity: "error",
    ...FOREIGN_MARKUP,
    place: traced.placeAt(Math.max(0, position - 1)),
  };
}

function depthProblem(traced: TracedMarkup, position: number): Problem {
  return {
    code: "markup-too-deep",
    severity: "error",
    message: `more than ${MARKUP_LIMITS.depth} elements are nested inside each other`,
    place: traced.placeAt(Math.max(0, position - 1)),
  };
}
