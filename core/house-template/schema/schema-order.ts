import { elementsOf, isElement, type XmlElement, type XmlNode } from "../../ooxml/xml-tree.ts";
import { childSpec, type ElementSpec, rootSpec } from "./element-spec.ts";
import { ENDS_WITH_PARAGRAPH, FIRST_COUNTS, REQUIRED_CHILD } from "./kept-content.ts";

/** Called with each element that is dropped because its parent may not have it. */
type OnDropped = (element: XmlElement) => void;

/**
 * Makes a tree valid: only elements of the schema, in its order, each as often as it allows, with valid values. `start` and
 * `end` become `left` and `right`, which all versions of Word know.
 */
export function inSchemaOrder(tree: XmlElement, onDropped: OnDropped = () => undefined): XmlElement {
  return fitted(tree, rootSpec(tree.name), onDropped);
}

function fitted(tree: XmlElement, spec: ElementSpec | undefined, onDropped: OnDropped): XmlElement {
  const children = contentOf(tree, spec, onDropped).flatMap((each): readonly XmlNode[] => {
    if (!isElement(each)) return [each];
    const own = spec && childSpec(spec, each.name);
    const sound = own === undefined ? each : withSoundValues(each, own);
    if (sound === undefined) return [];
    const fit = fitted(withLeftAndRight(sound), own, onDropped);
    return lacksRequiredChild(fit) ? [] : [fit];
  });
  return { ...tree, children: endedWithParagraph(tree.name, children) };
}

function contentOf(
  parent: XmlElement,
  spec: ElementSpec | undefined,
  onDropped: OnDropped,
): readonly XmlNode[] {
  if (!isWord(parent)) return parent.children.filter((each) => !isElement(each) || !isWord(each));
  if (HOLDS_TEXT.has(parent.name)) return parent.children.filter((each) => !isElement(each));
  if (parent.name === "w:drawing") return elementsOf(parent).filter(({ name }) => name.startsWith("wp:"));
  const all = elementsOf(parent).filter((each) => {
    const isKnown = spec?.children.has(each.name) ?? false;
    if (!isKnown) onDropped(each);
    return isKnown;
  });
  if (spec === undefined) return [];
  return spec.order === "sequence" ? inSequence(all, spec) : withPropertiesFirst(all, spec);
}

const HOLDS_TEXT = new Set(["w:t", "w:instrText"]);

function inSequence(all: readonly XmlElement[], spec: ElementSpec): readonly XmlElement[] {
  const pairs = all.map((child) => [child.name, child] as const);
  const counting = new Map(FIRST_COUNTS.has(spec.type) ? pairs.toReversed() : pairs);
  const places = new Map([...spec.children.keys()].map((name, place) => [name, place]));
  const placeOf = ({ name }: XmlElement) => places.get(name) ?? 0;
  return all
    .filter((child) => spec.repeated.has(child.name) || counting.get(child.name) === child)
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Puts properties before the content; of repeated properties, the first counts. */
function withPropertiesFirst(all: readonly XmlElement[], { repeated }: ElementSpec): readonly XmlElement[] {
  const first = new Map<string, XmlElement>();
  for (const each of all) if (!repeated.has(each.name) && !first.has(each.name)) first.set(each.name, each);
  return [...first.values(), ...all.filter(({ name }) => repeated.has(name))];
}

/**
 * The element with those attributes of the schema that have valid values; undefined where a required one is missing.
 */
export function withSoundValues(
  element: XmlElement,
  { attributes: { required, optional } }: ElementSpec,
): XmlElement | undefined {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    const parsers = Object.hasOwn(required, name) ? required : optional;
    const sound = Object.hasOwn(parsers, name) ? parsers[name]?.(value) : undefined;
    if (sound !== undefined) attributes[name] = sound;
    // An absent value has a meaning, such as "on" or "continue", which an invalid value does not.
    else if (name === "w:val" && Object.hasOwn(optional, name)) return undefined;
  }
  const isComplete = Object.keys(required).every((name) => attributes[name] !== undefined);
  return isComplete ? { ...element, attributes } : undefined;
}

function isWord({ name }: XmlElement): boolean {
  return name.startsWith("w:");
}

function lacksRequiredChild({ name, children }: XmlElement): boolean {
  const required = REQUIRED_CHILD.get(name);
  return required !== undefined && !children.some((each) => isElement(each) && each.name === required);
}

function endedWithParagraph(name: string, children: readonly XmlNode[]): readonly XmlNode[] {
  const last = children.at(-1);
  const isEnded = last !== undefined && isElement(last) && last.name === "w:p";
  if (!ENDS_WITH_PARAGRAPH.has(name) || isEnded) return children;
  return [...children, { name: "w:p", attributes: {}, children: [] }];
}

function withLeftAndRight(element: XmlElement): XmlElement {
  if (element.name === "w:ind") return { ...element, attributes: leftAndRightIndents(element.attributes) };
  return HAS_SIDE_AS_VALUE.has(element.name) ? withSideAsValue(element) : element;
}

const HAS_SIDE_AS_VALUE = new Set(["w:jc", "w:lvlJc", "w:tab"]);

function withSideAsValue(element: XmlElement): XmlElement {
  const value = element.attributes["w:val"];
  const side = value === "start" ? "left" : value === "end" ? "right" : value;
  return side === undefined ? element : { ...element, attributes: { ...element.attributes, "w:val": side } };
}

function leftAndRightIndents(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { "w:start": start, "w:end": end, ...others } = attributes;
  return {
    ...(start === undefined ? {} : { "w:left": start }),
    ...(end === undefined ? {} : { "w:right": end }),
    ...others,
  };
}

/** A style with one more paragraph property, in place of one of the same name. */
export function withParagraphSetting(style: XmlElement, setting: XmlElement): XmlElement {
  const own = elementsOf(style).find(({ name }) => name === "w:pPr");
  const properties = { name: "w:pPr", attributes: {}, children: [...(own?.children ?? []), setting] };
  return inSchemaOrder({ ...style, children: [...style.children, properties] });
}
