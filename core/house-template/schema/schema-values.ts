import type { XmlElement } from "../../ooxml/xml-tree.ts";
import { type AttributeSpec, optional } from "./attribute-spec.ts";
import { OF_LISTS } from "./list-attributes.ts";
import { OF_PARAGRAPHS } from "./paragraph-attributes.ts";
import { OF_RUNS } from "./run-attributes.ts";
import { OF_SETTINGS, OF_STYLES } from "./style-attributes.ts";
import { OF_TABLES } from "./table-attributes.ts";

/** By their names, or by those of their parents and their own. What is not here has no attributes. */
const SAYABLE: ReadonlyMap<string, AttributeSpec> = new Map(
  Object.entries({
    ...OF_PARAGRAPHS,
    ...OF_RUNS,
    ...OF_STYLES,
    ...OF_LISTS,
    ...OF_TABLES,
    ...OF_SETTINGS,
  }),
);
const SILENT = optional({});

export function sayableOf(name: string, parent: string): AttributeSpec {
  return SAYABLE.get(`${local(parent)} ${local(name)}`) ?? SAYABLE.get(local(name)) ?? SILENT;
}

/**
 * An element with the attributes that are known here, their values as Word takes them, or nothing where it would say
 * nothing: it lacks what it needs, or is of a value that is none.
 */
export function withSoundValues(element: XmlElement, parent: string): XmlElement | undefined {
  const said = sayableOf(element.name, parent);
  const attributes: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const sound = soundValue(said, attribute, value);
    if (sound !== undefined) attributes[attribute] = sound;
    // A switch without a value is on, and a merged cell goes on: not what a wrong value says.
    else if (attribute === "w:val" && Object.hasOwn(said.free, "val")) return undefined;
  }
  const isWhole = Object.keys(said.needed).every((needed) => attributes[`w:${needed}`] !== undefined);
  return isWhole ? { ...element, attributes } : undefined;
}

function soundValue(
  { needed, free: others }: AttributeSpec,
  attribute: string,
  value: string,
): string | undefined {
  const key = attribute.startsWith("xml:") ? attribute : local(attribute);
  const readings = Object.hasOwn(needed, key) ? needed : others;
  return Object.hasOwn(readings, key) ? readings[key]?.(value) : undefined;
}

/** Without the prefix, if it is Word's. */
function local(name: string): string {
  return name.startsWith("w:") ? name.slice("w:".length) : `:${name}`;
}
