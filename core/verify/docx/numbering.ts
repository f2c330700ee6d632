import { partOfType, type WordFile } from "../../ooxml/find-parts.ts";
import type { Styles } from "../../ooxml/styles.ts";
import { childNamed, descendantsNamed, settingOf, type XmlElement } from "../../ooxml/xml-tree.ts";

export interface WordListLabel {
  readonly depth: number;
  readonly ordered: boolean;
  readonly number?: number;
}

/** Gives the list label of each paragraph from its properties, in the order of the text (ECMA-376 part 1, 17.9). */
export type CountItem = (properties: XmlElement | undefined) => WordListLabel | undefined;

/** A numbering instance, `w:num` (17.9.15). */
interface Instance {
  /** Id of the abstract definition, which instances may share with their counts. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** First numbers that override those of the definition, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface Level {
  readonly ordered: boolean;
  readonly start: number;
  /** The paragraph style that is linked to this level. */
  readonly style: string | undefined;
}

export function createCounter(file: WordFile, styles: Styles): CountItem {
  const instances = readInstances(partOfType(file, "numbering"));
  const counts = new Map<string, number[]>();
  const byStyle = new Map<string | undefined, ListPlace | undefined>();
  const styled = (style: string | undefined): ListPlace | undefined => {
    if (!byStyle.has(style)) byStyle.set(style, placeByStyle(style, styles, instances));
    return byStyle.get(style);
  };
  const begun = new Set<string>();
  return (properties) => {
    const place = placeOf(properties, styles, styled);
    const instance = place && instances.get(place.id);
    if (place === undefined || instance === undefined) return undefined;
    const { id, depth } = place;
    const level = instance.levels.get(depth);
    const numbers = counts.get(instance.definition) ?? [];
    counts.set(instance.definition, numbers);
    const restart = begun.has(`${id} ${depth}`) ? undefined : instance.restarts.get(depth);
    begun.add(`${id} ${depth}`);
    const number = restart ?? (numbers[depth] ?? (level?.start ?? 1) - 1) + 1;
    numbers[depth] = number;
    numbers.length = depth + 1;
    const ordered = level?.ordered ?? false;
    return { depth, ordered, ...(ordered && { number }) };
  };
}

interface ListPlace {
  /** Id of the numbering instance. */
  readonly id: string;
  readonly depth: number;
}

/** The list of a paragraph; its own properties take precedence over those of its style. */
function placeOf(
  properties: XmlElement | undefined,
  styles: Styles,
  styled: (style: string | undefined) => ListPlace | undefined,
): ListPlace | undefined {
  const own = childNamed(properties, "w:numPr");
  const style = childNamed(properties, "w:pStyle")?.attributes["w:val"] ?? styles.defaultParagraph;
  const inherited = styled(style);
  const id = settingOf(own, "w:numId") ?? inherited?.id;
  if (id === undefined) return undefined;
  return { id, depth: own === undefined ? (inherited?.depth ?? 0) : levelOf(settingOf(own, "w:ilvl")) };
}

/** Level from 0 to 8 (17.9.6); 0 for any other value that a damaged file states. */
function levelOf(text: string | undefined): number {
  const level = Number(text);
  return Number.isInteger(level) && level >= 0 && level < LEVELS ? level : 0;
}

const LEVELS = 9;

/**
 * The list that a paragraph style states; a level may be linked to the style, which then need not state the level
 * (17.9.23). The numbers of headings belong to the house template and are ignored.
 */
function placeByStyle(
  style: string | undefined,
  styles: Styles,
  instances: ReadonlyMap<string, Instance>,
): ListPlace | undefined {
  if (styles.headings.has(style ?? "")) return undefined;
  const chain = styles.chain(style);
  const lists = chain.map((each) => childNamed(childNamed(each, "w:pPr"), "w:numPr"));
  const list = lists.find((each) => childNamed(each, "w:numId") !== undefined);
  const id = settingOf(list, "w:numId");
  if (id === undefined) return undefined;
  const ids = new Set(chain.map(({ attributes }) => attributes["w:styleId"]));
  const levels = [...(instances.get(id)?.levels ?? [])];
  const linked = levels.find(([, { style }]) => style !== undefined && ids.has(style));
  return { id, depth: linked?.[0] ?? levelOf(settingOf(list, "w:ilvl")) };
}

function readInstances(root: XmlElement | undefined): ReadonlyMap<string, Instance> {
  const definitions = new Map(
    descendantsNamed(root, "w:abstractNum").map((definition) => [
      definition.attributes["w:abstractNumId"],
      readLevels(definition),
    ]),
  );
  return new Map(
    descendantsNamed(root, "w:num").flatMap((instance) => {
      const definition = settingOf(instance, "w:abstractNumId") ?? "";
      const overrides = descendantsNamed(instance, "w:lvlOverride").flatMap((override) => {
        const start = settingOf(override, "w:startOverride");
        return start === undefined ? [] : [[levelOf(override.attributes["w:ilvl"]), Number(start)] as const];
      });
      const read: Instance = {
        definition,
        levels: definitions.get(definition) ?? new Map(),
        restarts: new Map(overrides),
      };
      return [[instance.attributes["w:numId"] ?? "", read] as const];
    }),
  );
}

/** Levels by their index; a file may list them in any order. */
function readLevels(definition: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    descendantsNamed(definition, "w:lvl").map((level) => [
      levelOf(level.attributes["w:ilvl"]),
      {
        ordered: !["bullet", "none"].includes(settingOf(level, "w:numFmt") ?? ""),
        start: Number(settingOf(level, "w:start") ?? 1),
        style: settingOf(level, "w:pStyle"),
      },
    ]),
  );
}
