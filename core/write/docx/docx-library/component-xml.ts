import type { IContext, XmlComponent } from "docx";
import { type Attributes, element, escapeXml } from "../../../ooxml/xml-text.ts";

/** What docx makes of a component before it is text: an element's name with its content. */
type XmlObject = { readonly [name: string]: unknown };

/**
 * A component of docx as XML text. Components whose XML depends on the file around them (lists by reference,
 * pictures, links) need `context`; plain properties do not.
 */
export function componentXml(component: XmlComponent, context = NO_FILE): string {
  const object = component.prepForXml(context);
  return object === undefined ? "" : objectXml(object as XmlObject);
}

const NO_FILE = { stack: [] } as unknown as IContext;

function objectXml(object: XmlObject): string {
  let xml = "";
  for (const [name, content] of Object.entries(object)) xml += elementXml(name, content);
  return xml;
}

function elementXml(name: string, content: unknown): string {
  if (!isObject(content)) return element(name, undefined, textXml(content));
  if (!Array.isArray(content)) return element(name, attributesOf(content));
  const [first, ...rest] = content;
  const attributes = attributesOf(first);
  const children = attributes === undefined ? content : rest;
  return element(
    name,
    attributes,
    ...children.map((child) => (isObject(child) ? objectXml(child) : textXml(child))),
  );
}

function attributesOf(content: unknown): Attributes | undefined {
  return isObject(content) && isObject(content._attr) ? (content._attr as Attributes) : undefined;
}

function textXml(content: unknown): string {
  return content === undefined || content === null ? "" : escapeXml(String(content));
}

function isObject(value: unknown): value is XmlObject {
  return typeof value === "object" && value !== null;
}
