import { omittedElements } from "./kept-content.ts";
import { ATTRIBUTE_PARSERS, isOmitted, keptWords, REQUIRED_ATTRIBUTES, TYPE_PARSERS } from "./kept-values.ts";
import type { ValueParser } from "./value-parsers.ts";
import { COMPLEX_TYPES, ENUMERATIONS, ROOT_TYPES, type ValueType } from "./word-schema.ts";

/** The children and attributes that an element may have in a cleaned part: those of the schema, without the omissions. */
export interface ElementSpec {
  /** Qualified name, with prefix, as all names here. */
  readonly name: string;
  readonly type: string;
  readonly order: "sequence" | "choice";
  /** In the schema's order, with their types. */
  readonly children: ReadonlyMap<string, string>;
  readonly repeated: ReadonlySet<string>;
  readonly attributes: AttributeSpec;
}

export interface AttributeSpec {
  /** Required attributes; an element without a valid value of each is dropped. */
  readonly required: Readonly<Record<string, ValueParser>>;
  readonly optional: Readonly<Record<string, ValueParser>>;
}

/** Specs by type, name and parent's name; a few hundred, whatever the size of a part. */
const SPECS = new Map<string, ElementSpec>();

/** An element that its parent may hold; `undefined` for any other. */
export function childSpec(parent: ElementSpec, name: string): ElementSpec | undefined {
  const type = parent.children.get(name);
  return type === undefined ? undefined : specOf(type, name, parent.name);
}

/** An element without a parent: the root of a part, or a piece of one. */
export function rootSpec(name: string): ElementSpec | undefined {
  const type = PIECE_TYPES.get(name);
  return type === undefined ? undefined : specOf(type, name, "");
}

function specOf(type: string, name: string, parent: string): ElementSpec {
  const key = `${type} ${parent}/${name}`;
  const spec = SPECS.get(key) ?? newSpec(type, name, parent);
  SPECS.set(key, spec);
  return spec;
}

function newSpec(type: string, name: string, parent: string): ElementSpec {
  const [own, above] = [localName(name), localName(parent)];
  const { order = "sequence", elements = {}, repeated = [], required = {}, optional = {} } = schemaOf(type);
  const omitted = omittedElements(own, above);
  const kept = Object.entries(elements).filter(([child]) => !omitted.has(child));
  const parsers = Object.entries({ ...required, ...optional })
    .filter(([attribute]) => !isOmitted(`${own}@${attribute}`))
    .map(([attribute, values]) => ({
      isRequired: isRequired(own, above, attribute) || Object.hasOwn(required, attribute),
      entry: [prefixed(attribute), parserOf(own, above, attribute, values)] as const,
    }));
  const of = (isNeeded: boolean) =>
    Object.fromEntries(parsers.filter((each) => each.isRequired === isNeeded).map(({ entry }) => entry));
  return {
    name,
    type,
    order,
    children: new Map(kept.map(([child, childType]) => [prefixed(child), childType])),
    repeated: new Set(repeated.map(prefixed)),
    attributes: { required: of(true), optional: of(false) },
  };
}

function parserOf(name: string, parent: string, attribute: string, type: ValueType): ValueParser {
  const own =
    ATTRIBUTE_PARSERS.get(`${parent}/${name}@${attribute}`) ?? ATTRIBUTE_PARSERS.get(`${name}@${attribute}`);
  if (own !== undefined) return own;
  return isEnumeration(type) ? keptWords(type, ENUMERATIONS[type]) : TYPE_PARSERS[type];
}

function isRequired(name: string, parent: string, attribute: string): boolean {
  return (
    REQUIRED_ATTRIBUTES.has(`${parent}/${name}@${attribute}`) ||
    REQUIRED_ATTRIBUTES.has(`${name}@${attribute}`)
  );
}

function isEnumeration(type: ValueType): type is keyof typeof ENUMERATIONS {
  return Object.hasOwn(ENUMERATIONS, type);
}

const SCHEMA = new Map(Object.entries(COMPLEX_TYPES));

function schemaOf(type: string): Partial<(typeof COMPLEX_TYPES)[string]> {
  return SCHEMA.get(type) ?? {};
}

function prefixed(name: string): string {
  return name.startsWith("xml:") ? name : `w:${name}`;
}

function localName(name: string): string {
  return name.replace(/^w:/, "");
}

/** The types of elements by name; of several types, the first in breadth-first order from the roots. */
const PIECE_TYPES: ReadonlyMap<string, string> = pieceTypes();

function pieceTypes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (name: string, type: string) => {
    if (found.has(prefixed(name))) return;
    found.set(prefixed(name), type);
    for (const [child, childType] of Object.entries(schemaOf(type).elements ?? {})) walk(child, childType);
  };
  for (const [name, type] of Object.entries(ROOT_TYPES)) walk(name, type);
  return found;
}
