import type { WordStyleName } from "../../house-style/word-style-names.ts";
import { elementsOf, settingOf, type XmlElement } from "../../ooxml/xml-tree.ts";

/** One of the note's styles with the template's style that takes its place, or with none. */
export type MappedStyle =
  | {
      readonly type: "matchedByName";
      readonly id: string;
      readonly name: string;
      readonly theirs: StyleName;
    }
  /** Matched by an alias, by the name in another program, or by its identifier. */
  | {
      readonly type: "matchedByAlias";
      readonly id: string;
      readonly name: string;
      readonly theirs: StyleName;
    }
  /** The template has none. `as`: its name in the note, where a style of another type already has its own. */
  | { readonly type: "added"; readonly id: string; readonly name: string; readonly as?: string };

interface StyleName {
  readonly id: string;
  readonly name: string;
}

/** The note's styles in a template. A note keeps Attaché's identifiers and takes the template's names and formatting. */
export interface HouseStyleMap {
  /** In the order of `WORD_STYLE_NAMES`. */
  readonly styles: readonly MappedStyle[];
  /** Identifiers in the note by those in the template. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Names that programs other than Word give the same styles. */
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

/** The keys by which a style is matched, read once per style: a template may have thousands. */
interface StyleKeys {
  readonly type: string;
  readonly isDefault: boolean;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly id: string;
}

interface TemplateStyle extends StyleKeys {
  readonly style: XmlElement;
}

interface NoteStyle extends StyleKeys {
  readonly own: WordStyleName;
}

type Match = (theirs: StyleKeys, ours: StyleKeys) => boolean;

/** Matches, the most reliable first; a style that one has matched is excluded from the next. */
const MATCHES: readonly Match[] = [
  (theirs, ours) => theirs.isDefault && ours.isDefault,
  (theirs, ours) => theirs.name === ours.name,
  (theirs, ours) => OTHER_NAMES[ours.name]?.includes(theirs.name) ?? false,
  (theirs, ours) => theirs.aliases.includes(ours.name),
  (theirs, ours) => theirs.id === ours.id,
];

/**
 * `theirs`: the root of the template's style part. Names of built-in styles are English in every language of Word
 * (17.7.4.9).
 */
export function mapStyles(theirs: XmlElement, ours: readonly WordStyleName[]): HouseStyleMap {
  const templateStyles = stylesOf(theirs).map(templateStyle);
  const noteStyles = ours.map(noteStyle);
  const matched = matches(templateStyles, noteStyles);
  const names = new Set(templateStyles.flatMap(({ name, aliases }) => [name, ...aliases]));
  return {
    styles: noteStyles.map((our) => mappedStyle(our, matched.get(our), names)),
    ids: noteIds(templateStyles, noteStyles, matched),
  };
}

/** The template's styles by the note's. */
function matches(
  theirs: readonly TemplateStyle[],
  ours: readonly NoteStyle[],
): ReadonlyMap<NoteStyle, TemplateStyle> {
  const matched = new Map<NoteStyle, TemplateStyle>();
  const taken = new Set<TemplateStyle>();
  for (const match of MATCHES) {
    for (const our of ours.filter((each) => !matched.has(each))) {
      const their = theirs.find((each) => each.type === our.type && match(each, our) && !taken.has(each));
      if (their === undefined) continue;
      matched.set(our, their);
      taken.add(their);
    }
  }
  return matched;
}

function templateStyle(style: XmlElement): TemplateStyle {
  return {
    style,
    type: typeOf(style),
    isDefault: isDefault(style),
    name: nameOf(style),
    aliases: aliasesOf(style),
    id: idOf(style).toLowerCase(),
  };
}

function noteStyle(own: WordStyleName): NoteStyle {
  const { type, isDefault, name, id } = own;
  return { own, type, isDefault, name: comparable(name), aliases: [], id: id.toLowerCase() };
}

function mappedStyle(
  our: NoteStyle,
  their: TemplateStyle | undefined,
  names: ReadonlySet<string>,
): MappedStyle {
  const { id, name } = our.own;
  if (their === undefined)
    return names.has(our.name)
      ? { type: "added", id, name, as: freeName(name, names) }
      : { type: "added", id, name };
  const theirId = idOf(their.style);
  const theirs = { id: theirId, name: settingOf(their.style, "w:name") ?? theirId };
  return { type: our.name === their.name ? "matchedByName" : "matchedByAlias", id, name, theirs };
}

function freeName(name: string, names: ReadonlySet<string>): string {
  let free = `Attaché ${name}`;
  for (let number = 2; names.has(comparable(free)); number += 1) free = `Attaché ${name} ${number}`;
  return free;
}

/** Identifiers in the note of the template's styles; one that another of the note's styles has is replaced. */
function noteIds(
  theirs: readonly TemplateStyle[],
  ours: readonly NoteStyle[],
  matched: ReadonlyMap<NoteStyle, TemplateStyle>,
): ReadonlyMap<string, string> {
  const ids = new Map([...matched].map(([our, their]) => [idOf(their.style), our.own.id]));
  const ourIds = new Set(ours.map(({ id }) => id));
  const used = new Set([...ourIds, ...theirs.map(({ id }) => id)]);
  for (const { style, id } of theirs) {
    const theirId = idOf(style);
    if (ids.has(theirId)) continue;
    ids.set(theirId, ourIds.has(id) ? freeId(theirId, used) : theirId);
  }
  return ids;
}

function freeId(id: string, used: Set<string>): string {
  let free = `House${id}`;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `House${id}${number}`;
  used.add(free.toLowerCase());
  return free;
}

/** The styles of a style part; of two with the same identifier, the first. */
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
