import { elementsOf, settingOf, type XmlElement } from "../../ooxml/xml-tree.ts";

/** How a style of ours stands in a template: there, there under another name, or missing. */
export type MappedStyle =
  | { readonly type: "found"; readonly id: string; readonly name: string; readonly theirs: StyleName }
  | { readonly type: "mapped"; readonly id: string; readonly name: string; readonly theirs: StyleName }
  /** Under `as` where a style of another kind has its name: Word takes each name once. */
  | { readonly type: "added"; readonly id: string; readonly name: string; readonly as?: string };

interface StyleName {
  readonly id: string;
  readonly name: string;
}

/** Our styles in a template. The note keeps our identifiers, which users never see, and the template's names and looks. */
export interface HouseStyleMap {
  /** In the order of our style list. */
  readonly styles: readonly MappedStyle[];
  /** What the template's identifiers become in the note. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What programs other than Word call the same style. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  "toc heading": ["contents heading"],
  "toc 1": ["contents 1"],
  "toc 2": ["contents 2"],
  "toc 3": ["contents 3"],
  "toc 4": ["contents 4"],
  "toc 5": ["contents 5"],
  "footnote text": ["footnote"],
  "footnote reference": ["footnote anchor", "footnote characters"],
  hyperlink: ["internet link"],
  quote: ["quotations"],
  lead: ["lead paragraph", "introduction", "standfirst"],
  "table text": ["table contents"],
  "table head": ["table heading", "table header"],
  "normal table": ["table normal"],
};

/** What styles are known by, read once: a template may have thousands. */
interface Signs {
  readonly style: XmlElement;
  readonly type: string;
  readonly isDefault: boolean;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly id: string;
}

type Match = (theirs: Signs, ours: Signs) => boolean;

/** The surest first: what one style matches by a sure sign no other takes by a weaker one. */
const MATCHES: readonly Match[] = [
  (theirs, ours) => theirs.isDefault && ours.isDefault,
  (theirs, ours) => theirs.name === ours.name,
  (theirs, ours) => OTHER_NAMES[ours.name]?.includes(theirs.name) ?? false,
  (theirs, ours) => theirs.aliases.includes(ours.name),
  (theirs, ours) => theirs.id === ours.id,
];

/** Both are roots of style parts. Names of built-in styles are English in every language of Word (17.7.4.9). */
export function mapStyles(theirs: XmlElement, ours: XmlElement): HouseStyleMap {
  const [theirStyles, ourStyles] = [stylesOf(theirs), stylesOf(ours)];
  const signs = theirStyles.map(signsOf);
  const matched = matches(signs, ourStyles.map(signsOf));
  const names = new Set(signs.flatMap(({ name, aliases }) => [name, ...aliases]));
  return {
    styles: ourStyles.map((our) => mappedStyle(our, matched.get(our), names)),
    ids: noteIds(theirStyles, ourStyles, matched),
  };
}

/** Theirs by ours. */
function matches(theirs: readonly Signs[], ours: readonly Signs[]): ReadonlyMap<XmlElement, XmlElement> {
  const matched = new Map<XmlElement, XmlElement>();
  const taken = new Set<Signs>();
  for (const match of MATCHES) {
    for (const our of ours.filter(({ style }) => !matched.has(style))) {
      const their = theirs.find((each) => each.type === our.type && match(each, our) && !taken.has(each));
      if (their === undefined) continue;
      matched.set(our.style, their.style);
      taken.add(their);
    }
  }
  return matched;
}

function signsOf(style: XmlElement): Signs {
  return {
    style,
    type: typeOf(style),
    isDefault: isDefault(style),
    name: nameOf(style),
    aliases: aliasesOf(style),
    id: idOf(style).toLowerCase(),
  };
}

function mappedStyle(
  our: XmlElement,
  their: XmlElement | undefined,
  names: ReadonlySet<string>,
): MappedStyle {
  const own = { id: idOf(our), name: settingOf(our, "w:name") ?? "" };
  if (their === undefined)
    return names.has(nameOf(our))
      ? { type: "added", ...own, as: freeName(own.name, names) }
      : { type: "added", ...own };
  const theirs = { id: idOf(their), name: settingOf(their, "w:name") ?? idOf(their) };
  return { type: nameOf(our) === nameOf(their) ? "found" : "mapped", ...own, theirs };
}

function freeName(name: string, names: ReadonlySet<string>): string {
  let free = `Attaché ${name}`;
  for (let number = 2; names.has(comparable(free)); number += 1) free = `Attaché ${name} ${number}`;
  return free;
}

/** A style of theirs that has the identifier of another of ours takes a new one. */
function noteIds(
  theirs: readonly XmlElement[],
  ours: readonly XmlElement[],
  matched: ReadonlyMap<XmlElement, XmlElement>,
): ReadonlyMap<string, string> {
  const ids = new Map([...matched].map(([our, their]) => [idOf(their), idOf(our)]));
  const used = new Set([...ours.map(idOf), ...theirs.map(idOf)].map((id) => id.toLowerCase()));
  const ourIds = new Set(ours.map((our) => idOf(our).toLowerCase()));
  for (const id of theirs.map(idOf)) {
    if (ids.has(id)) continue;
    ids.set(id, ourIds.has(id.toLowerCase()) ? freeId(id, used) : id);
  }
  return ids;
}

function freeId(id: string, used: Set<string>): string {
  let free = `House${id}`;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `House${id}${number}`;
  used.add(free.toLowerCase());
  return free;
}

/** Of two styles with one identifier, the first counts. */
export function stylesOf(root: XmlElement): readonly XmlElement[] {
  const seen = new Set<string>();
  return elementsOf(root).filter((style) => {
    if (style.name !== "w:style" || idOf(style) === "" || seen.has(idOf(style))) return false;
    seen.add(idOf(style));
    return true;
  });
}

export function idOf(style: XmlElement): string {
  return style.attributes["w:styleId"] ?? "";
}

export function typeOf(style: XmlElement): string {
  return style.attributes["w:type"] ?? "paragraph";
}

function isDefault(style: XmlElement): boolean {
  return ["1", "true", "on"].includes(style.attributes["w:default"] ?? "0");
}

function nameOf(style: XmlElement): string {
  return comparable(settingOf(style, "w:name") ?? "");
}

function aliasesOf(style: XmlElement): readonly string[] {
  return (settingOf(style, "w:aliases") ?? "").split(",").map(comparable);
}

function comparable(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
