import type { AttributeSpec } from "../../../../core/house-template/schema/attribute-spec.ts";
import { contentNames, scopeOf } from "../../../../core/house-template/schema/schema-content.ts";
import { sayableOf } from "../../../../core/house-template/schema/schema-values.ts";
import type { ValueParser } from "../../../../core/house-template/schema/value-parsers.ts";
import { treeXml, type XmlElement } from "../../../../core/ooxml/xml-tree.ts";
import { W } from "../../../core/house-template/template-file.ts";

/** What attributes say: those without which an element goes, and the others. */
export interface Saying {
  readonly needed: (read: ValueParser) => string;
  readonly free: (read: ValueParser) => string;
}

/** One value at least for each kind of attribute. */
const SOUND =
  "1 20 single left clear none margin text auto AB 00FF 000000FF 000000000001 en begin wholeTable default decimal top " +
  "lrTb tab nil fixed never restart paragraph minorBidi dark1 black drop round singleLevel baseline page";

export function soundly(read: ValueParser): string {
  const found = SOUND.split(" ").find((value) => read(value) !== undefined);
  if (found === undefined) throw new Error("no value is known that this attribute takes");
  return found;
}

/** Of these, what they say is a reference or a name of its own. */
const REFERENCE =
  /^w:(basedOn|next|link|pStyle|rStyle|tblStyle|styleLink|numStyleLink|numId|lvlPicBulletId)$/;

/** A part with every element that a template may have there, each with every attribute. */
export function oddPart(root: string, saying: Saying): string {
  const xml = treeXml(elementOf(root, "", "", [], saying));
  return xml.replace(root, `${root} ${W}`);
}

function elementOf(
  name: string,
  parent: string,
  around: string,
  above: readonly string[],
  saying: Saying,
): XmlElement {
  const scope = scopeOf({ name }, around);
  const within = [...above, name];
  const children = contentNames(name, scope)
    .filter((child) => !within.includes(child) && !REFERENCE.test(child))
    .map((child) => elementOf(child, name, scope, within, saying));
  return { name, attributes: attributesOf(sayableOf(name, parent), saying), children };
}

function attributesOf({ needed, free }: AttributeSpec, saying: Saying): Readonly<Record<string, string>> {
  const all = [
    ...Object.entries(free).map(([name, read]) => [name, saying.free(read)] as const),
    ...Object.entries(needed).map(([name, read]) => [name, saying.needed(read)] as const),
  ];
  return Object.fromEntries(
    all.map(([name, value]) => [name.startsWith("xml:") ? name : `w:${name}`, value]),
  );
}
