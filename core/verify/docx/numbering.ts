import { partOfType } from "../../word-file/parts.ts";
import { childOf, found, settingOf, type WordElement, type WordFile } from "../../word-file/word-file.ts";
import type { Styles } from "./styles.ts";

export interface ListLabel {
  readonly depth: number;
  readonly ordered: boolean;
  readonly number?: number;
}

/** Counts the items of lists in the order of the text (ECMA-376 part 1, 17.9). Given are a paragraph's properties. */
export type CountItem = (properties: WordElement | undefined) => ListLabel | undefined;

interface Instance {
  readonly definition: string;
  readonly ordered: readonly boolean[];
  readonly starts: readonly number[];
  /** The styles that have a level of their own, by level. */
  readonly styles: readonly (string | undefined)[];
  /** The first numbers that it sets anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

export function createCounter(file: WordFile, styles: Styles): CountItem {
  const instances = readInstances(partOfType(file, "numbering"));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (properties) => {
    const place = placeOf(properties, styles, instances);
    const instance = place && instances.get(place.id);
    if (place === undefined || instance === undefined) return undefined;
    const { id, depth } = place;
    const levels = counts.get(instance.definition) ?? [];
    counts.set(instance.definition, levels);
    const restart = begun.has(`${id} ${depth}`) ? undefined : instance.restarts.get(depth);
    begun.add(`${id} ${depth}`);
    const number = restart ?? (levels[depth] ?? (instance.starts[depth] ?? 1) - 1) + 1;
    levels[depth] = number;
    levels.length = depth + 1;
    const ordered = instance.ordered[depth] ?? false;
    return { depth, ordered, ...(ordered && { number }) };
  };
}

interface ListPlace {
  /** Of the instance. */
  readonly id: string;
  readonly depth: number;
}

/** What a paragraph says of its list goes before what its style says. */
function placeOf(
  properties: WordElement | undefined,
  styles: Styles,
  instances: ReadonlyMap<string, Instance>,
): ListPlace | undefined {
  const own = childOf(properties, "w:numPr");
  const style = childOf(properties, "w:pStyle")?.attributes["w:val"] ?? styles.usual;
  const inherited = placeByStyle(style, styles, instances);
  const id = settingOf(own, "w:numId") ?? inherited?.id;
  const depth = settingOf(own, "w:ilvl");
  return id === undefined
    ? undefined
    : { id, depth: Number(depth ?? (own === undefined ? inherited?.depth : undefined) ?? 0) };
}

/**
 * An editor's bullets are a style and no more (17.9.23: a level names its style, which then need not name the
 * level). Numbers before headings are the look of an office's own template.
 */
function placeByStyle(
  style: string | undefined,
  styles: Styles,
  instances: ReadonlyMap<string, Instance>,
): ListPlace | undefined {
  if (styles.levels.has(style ?? "")) return undefined;
  const chain = styles.chain(style);
  const lists = chain.map((each) => childOf(childOf(each, "w:pPr"), "w:numPr"));
  const list = lists.find((each) => childOf(each, "w:numId") !== undefined);
  const id = settingOf(list, "w:numId");
  if (id === undefined) return undefined;
  const ids = new Set(chain.map(({ attributes }) => attributes["w:styleId"]));
  const linked = instances.get(id)?.styles.findIndex((each) => each !== undefined && ids.has(each)) ?? -1;
  return { id, depth: linked < 0 ? Number(settingOf(list, "w:ilvl") ?? 0) : linked };
}

function readInstances(root: WordElement | undefined): ReadonlyMap<string, Instance> {
  const definitions = new Map(
    found(root, "w:abstractNum").map((definition) => [definition.attributes["w:abstractNumId"], definition]),
  );
  return new Map(
    found(root, "w:num").flatMap((instance) => {
      const definition = settingOf(instance, "w:abstractNumId") ?? "";
      const levels = found(definitions.get(definition), "w:lvl");
      const overrides = found(instance, "w:lvlOverride").flatMap((override) => {
        const start = settingOf(override, "w:startOverride");
        return start === undefined ? [] : [[Number(override.attributes["w:ilvl"]), Number(start)] as const];
      });
      const read: Instance = {
        definition,
        ordered: levels.map((level) => !["bullet", "none"].includes(settingOf(level, "w:numFmt") ?? "")),
        starts: levels.map((level) => Number(settingOf(level, "w:start") ?? 1)),
        styles: levels.map((level) => settingOf(level, "w:pStyle")),
        restarts: new Map(overrides),
      };
      return [[instance.attributes["w:numId"] ?? "", read] as const];
    }),
  );
}
