import { SaxesParser, type SaxesTag, type SaxesTagPlain } from "saxes";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type { TracedMarkup } from "../render/markup.ts";
import type { MarkupNode } from "./element.ts";

const MAXIMUM_DEPTH = 100;

/** Named characters that authors expect from HTML and that XML does not bring. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  shy: "\u00ad",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  middot: "·",
  times: "×",
  pound: "£",
  euro: "€",
};

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
  readonly offset: number;
}

/** Reads markup strictly: what a browser would repair in silence is a problem at its place in the template. */
export function parseMarkup(traced: TracedMarkup): Result<readonly MarkupNode[]> {
  const parser = new SaxesParser({ fragment: true });
  Object.assign(parser.ENTITIES, ENTITIES);
  const root: OpenElement = { name: "", attributes: {}, children: [], offset: 0 };
  const open: OpenElement[] = [root];
  const problems: Problem[] = [];
  const innermost = (): OpenElement => open.at(-1) ?? root;
  const tagStart = (): number => Math.max(0, traced.markup.lastIndexOf("<", parser.position - 1));

  parser.on("error", (error) => {
    if (problems.length === 0) problems.push(syntaxProblem(traced, parser.position, error.message));
  });
  parser.on("opentag", (tag) => {
    open.push({ name: tag.name, attributes: attributesOf(tag.attributes), children: [], offset: tagStart() });
    if (open.length > MAXIMUM_DEPTH) throw new TooDeep();
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) innermost().children.push({ kind: "element", ...element });
  });
  for (const event of ["cdata", "processinginstruction", "doctype"] as const) {
    parser.on(event, () => problems.push(foreignProblem(traced, parser.position)));
  }
  parser.on("text", (value) => {
    const start = Math.max(0, parser.position - value.length);
    innermost().children.push({ kind: "characters", value, offset: start });
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

/** Without namespaces the parser's attributes are plain strings; its type allows for both. */
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

function syntaxProblem(traced: TracedMarkup, position: number, message: string): Problem {
  const words = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  return {
    code: "markup-syntax",
    severity: "error",
    message: `the markup is not well-formed: ${words}`,
    hint: "close every element, inside the one where it was opened: <p>…</p>, <br/>",
    place: traced.placeAt(Math.max(0, position - 1)),
  };
}

function foreignProblem(traced: TracedMarkup, position: number): Problem {
  return {
    code: "unexpected-markup",
    severity: "error",
    message: "CDATA sections, processing instructions and document types have no place in a note",
    hint: "write text and elements alone",
    place: traced.placeAt(Math.max(0, position - 1)),
  };
}

function depthProblem(traced: TracedMarkup, position: number): Problem {
  return {
    code: "markup-too-deep",
    severity: "error",
    message: `more than ${MAXIMUM_DEPTH} elements stand inside each other`,
    place: traced.placeAt(Math.max(0, position - 1)),
  };
}
