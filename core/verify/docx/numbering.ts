import { found, settingOf, type WordElement, type WordFile } from "../../word-file/word-file.ts";

export interface ListLabel {
  readonly depth: number;
  readonly ordered: boolean;
  readonly number?: number;
}

/** Counts the items of lists in the order of the text (ECMA-376 part 1, 17.9). */
export type CountItem = (properties: WordElement | undefined) => ListLabel | undefined;

interface Instance {
  readonly definition: string;
  readonly ordered: readonly boolean[];
  readonly starts: readonly number[];
  /** The first numbers that it sets anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

export function createCounter(file: WordFile): CountItem {
  const instances = readInstances(file.get("word/numbering.xml"));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (properties) => {
    const numbering = properties?.children.find(({ name }) => name === "w:numPr");
    const id = settingOf(numbering, "w:numId");
    const instance = id === undefined ? undefined : instances.get(id);
    if (instance === undefined) return undefined;
    const depth = Number(settingOf(numbering, "w:ilvl") ?? 0);
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
        restarts: new Map(overrides),
      };
      return [[instance.attributes["w:numId"] ?? "", read] as const];
    }),
  );
}
