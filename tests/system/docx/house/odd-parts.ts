import {
  type AttributeSpec,
  childSpec,
  type ElementSpec,
  rootSpec,
} from "../../../../core/house-template/schema/element-spec.ts";
import type { ValueParser } from "../../../../core/house-template/schema/value-parsers.ts";
import { treeXml, type XmlElement } from "../../../../core/ooxml/xml-tree.ts";
import { W } from "../../../core/house-template/template-file.ts";

/** What to write in attributes: in those without which an element is dropped, and in the others. */
export interface Saying {
  readonly required: (parse: ValueParser) => string;
  readonly optional: (parse: ValueParser) => string;
}

/** One value at least for each kind of attribute. */
const SOUND =
  "1 20 single left clear none margin text auto AB 00FF 000000FF 000000000001 en begin wholeTable default decimal top " +
  "lrTb tab nil fixed never restart paragraph minorBidi dark1 black drop round singleLevel baseline page";

export function soundly(parse: ValueParser): string {
  const found = SOUND.split(" ").find((value) => parse(value) !== undefined);
  if (found === undefined) throw new Error("no value is known that this attribute takes");
  return found;
}

/** Elements whose values are references. */
const REFERENCE =
  /^w:(basedOn|next|link|pStyle|rStyle|tblStyle|styleLink|numStyleLink|numId|lvlPicBulletId)$/;

/** A part with every element that a template may have there, each with every attribute. */
export function oddPart(root: string, saying: Saying): string {
  const spec = rootSpec(root);
  if (spec === undefined) throw new Error(`the schema has no part with the root ${root}`);
  return treeXml(elementOf(spec, [], saying)).replace(root, `${root} ${W}`);
}

function elementOf(spec: ElementSpec, above: readonly string[], saying: Saying): XmlElement {
  const within = [...above, spec.name];
  const children = [...spec.children.keys()]
    .filter((child) => !within.includes(child) && !REFERENCE.test(child))
    .flatMap((child) => childSpec(spec, child) ?? [])
    .map((child) => elementOf(child, within, saying));
  return { name: spec.name, attributes: attributesOf(spec.attributes, saying), children };
}

function attributesOf({ required, optional }: AttributeSpec, saying: Saying): XmlElement["attributes"] {
  return Object.fromEntries([
    ...Object.entries(optional).map(([name, parse]) => [name, saying.optional(parse)] as const),
    ...Object.entries(required).map(([name, parse]) => [name, saying.required(parse)] as const),
  ]);
}
