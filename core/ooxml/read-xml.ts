import { SaxesParser, type SaxesTagNS } from "saxes";
import { XML_LIMITS } from "../limits/limits.ts";

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
  /** Sum of the depths of all elements: the cost of visiting all ancestors of each element. */
  readonly depths: number;
  /** The same sum for characters. */
  readonly textDepths: number;
}

/** Counters that the parts of one package share. */
export interface XmlWork {
  elements: number;
  depths: number;
  textDepths: number;
}

export function createXmlWork(): XmlWork {
  return { elements: 0, depths: 0, textDepths: 0 };
}

export interface XmlEvents {
  readonly open: (tag: SaxesTagNS) => unknown;
  readonly text: (text: string) => unknown;
  readonly close: () => unknown;
}

/** Reason for which XML is refused; `tooLarge` if it exceeds a limit and may be valid. */
export interface XmlRefusal {
  readonly why: string;
  readonly tooLarge: boolean;
}

class Refused extends Error {
  readonly tooLarge: boolean;

  constructor(message: string, tooLarge: boolean) {
    super(message);
    this.tooLarge = tooLarge;
  }
}

/**
 * Reads XML of unknown origin and returns why it is refused, if it is. A document type is refused because it can declare
 * entities, and great depth because recursive functions would run out of stack.
 */
export function readXml(
  xml: string,
  limits: XmlLimits,
  on: XmlEvents,
  work: XmlWork = createXmlWork(),
): XmlRefusal | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let [depth, attributes] = [0, 0];
  const refuse = (why: string, tooLarge = false): never => {
    throw new Refused(why, tooLarge);
  };
  const text = (words: string): void => {
    work.textDepths += words.length * depth;
    if (work.textDepths > limits.textDepths) refuse("it has too much text in too many elements", true);
    on.text(words);
  };
  parser.on("error", (error) => refuse(error.message));
  parser.on("doctype", () => refuse("it declares a document type"));
  parser.on("opentagstart", () => {
    depth += 1;
    attributes = 0;
    work.elements += 1;
    work.depths += depth;
    if (depth > limits.depth) refuse(`elements are nested more than ${limits.depth} deep`);
    if (work.elements > limits.elements) refuse(`it has more than ${limits.elements} elements`, true);
    if (work.depths > limits.depths) refuse("it has too many elements inside others", true);
  });
  parser.on("attribute", () => {
    attributes += 1;
    const max = XML_LIMITS.attributesOfElement;
    if (attributes > max) refuse(`an element has more than ${max} attributes`, true);
  });
  parser.on("opentag", (tag) => on.open(tag));
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    depth -= 1;
    on.close();
  });
  try {
    parser.write(xml).close();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return { why: error.message, tooLarge: error.tooLarge };
    throw error;
  }
}
