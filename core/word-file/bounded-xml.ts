import { SaxesParser, type SaxesTagNS } from "saxes";

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
}

export interface XmlEvents {
  readonly open: (tag: SaxesTagNS) => unknown;
  readonly text: (text: string) => unknown;
  readonly close: () => unknown;
}

class Refused extends Error {}

/**
 * Reads a stranger's XML; what is wrong with it, or nothing. A document type is refused: entities are declared in
 * one. So are depths at which functions that call themselves would run out of stack.
 */
export function readXml(xml: string, limits: XmlLimits, on: XmlEvents): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let [depth, elements] = [0, 0];
  const refuse = (why: string): never => {
    throw new Refused(why);
  };
  parser.on("error", (error) => refuse(error.message));
  parser.on("doctype", () => refuse("it declares a document type"));
  parser.on("opentag", (tag) => {
    depth += 1;
    elements += 1;
    if (depth > limits.depth) refuse(`elements are nested more than ${limits.depth} deep`);
    if (elements > limits.elements) refuse(`it has more than ${limits.elements} elements`);
    on.open(tag);
  });
  parser.on("text", (text) => on.text(text));
  parser.on("cdata", (text) => on.text(text));
  parser.on("closetag", () => {
    depth -= 1;
    on.close();
  });
  try {
    parser.write(xml).close();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}
