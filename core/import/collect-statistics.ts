import type { Dimension, FileFacts, Observation, Statistics } from "./statistics.ts";

/** The code of a row in a dimension. A label is absent where the file has none. */
export interface KeyPart {
  readonly dimension: string;
  readonly code: string;
  readonly label?: string | undefined;
}

export interface DimensionHead {
  readonly id: string;
  readonly title: string;
  readonly total?: string;
}

/** Collects the observations of a file and the values of its dimensions, row by row. */
export interface StatisticsCollector {
  /** Registers the codes of a row; all of its observations share the result. */
  keysOf(parts: readonly KeyPart[]): Observation["keys"];
  add(observation: Observation): void;
  note(text: string): void;
  finish(facts: FileFacts, subject?: string): Statistics;
}

export function collectStatistics(heads: readonly DimensionHead[]): StatisticsCollector {
  const values = new Map(heads.map(({ id }) => [id, new Map<string, string>()]));
  const observations: Observation[] = [];
  const notes: string[] = [];
  return {
    keysOf(parts) {
      for (const { dimension, code, label } of parts) {
        const known = values.get(dimension);
        if (known && !known.has(code)) known.set(code, label === undefined || label === "" ? code : label);
      }
      return new Map(parts.map(({ dimension, code }) => [dimension, code]));
    },
    add: (observation) => observations.push(observation),
    note: (text) => notes.push(text),
    finish(facts, subject) {
      const dimensions = heads.map(({ id, title, total }): Dimension => {
        const own = values.get(id) ?? new Map<string, string>();
        return { id, title, values: own, ...(total !== undefined && own.has(total) && { total }) };
      });
      const told = dimensions.filter(({ values: own }) => [...own.keys()].some((code) => code !== ""));
      return { facts, dimensions: told, observations, notes, ...(subject !== undefined && { subject }) };
    },
  };
}
