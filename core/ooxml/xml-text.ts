/** `undefined` leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// XML 1.0, production 2: a part with any other character does not open at all.
const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Characters that may have to be dropped or escaped; most text has none. */
const NEEDS_CARE = /[^\t\n\r !#-%'-;=?-\uD7FF\uE000-\uFFFD]/;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text for an element or an attribute; characters that XML does not allow are dropped. */
export function escapeXml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text.replace(FORBIDDEN_IN_XML, "").replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}

/** An element; `children` is XML. */
export function element(name: string, attributes?: Attributes, ...children: readonly string[]): string {
  let content = "";
  for (const child of children) content += child;
  const start = attributes === undefined ? `<${name}` : `<${name}${attributesXml(attributes)}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(text));
}

/** A setting of WordprocessingML in its usual form, `<w:name w:val="value"/>`. */
export function valElement(name: string, value: string | number): string {
  return `<${name} w:val="${typeof value === "number" ? value : escapeXml(value)}"/>`;
}

function attributesXml(attributes: Attributes): string {
  let xml = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    xml += ` ${name}="${typeof value === "number" ? value : escapeXml(value)}"`;
  }
  return xml;
}
