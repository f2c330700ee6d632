import { MAX_COLUMNS } from "../../dossier/series/check-figures.ts";
import type { PresetId } from "../presets/presets.ts";
import type { Dimension, Statistics } from "../statistics.ts";
import type { Mapping } from "./mapping.ts";

/**
 * A mapping that names all that the file leaves no choice about: a dimension with one code, the total of one with parts,
 * and columns where one dimension alone has a few codes. The rest is asked when the series is built.
 */
export function proposeMapping(preset: PresetId, { dimensions, subject }: Statistics): Mapping {
  const fixed = dimensions.flatMap(({ id, values, total }): readonly (readonly [string, string])[] => {
    const [only] = values.keys();
    if (total !== undefined) return [[id, total]];
    return values.size === 1 && only !== undefined ? [[id, only]] : [];
  });
  const known = new Map(fixed);
  const open = dimensions.filter(({ id }) => !known.has(id));
  const [across] = open;
  const isAcross = across !== undefined && open.length === 1 && across.values.size <= MAX_COLUMNS;
  const rows = new Map(fixed.map(([id, code]) => [id, [code]]));
  if (isAcross) rows.set(across.id, [...across.values.keys()]);
  const named = dimensions.find(({ id }) => id === subject);
  const title = named && titleOf(named, known);
  return {
    preset,
    series: seriesName([...fixed].map(([, code]) => code)),
    rows: Object.fromEntries(rows),
    columns: {
      ...(isAcross && { dimension: across.id }),
      ...(title !== undefined && across?.id !== subject && { name: title }),
    },
    entry: { ...(title !== undefined && { title }) },
  };
}

/** The label of the subject's one code. */
function titleOf({ id, values }: Dimension, known: ReadonlyMap<string, string>): string | undefined {
  const code = known.get(id);
  return code === undefined ? undefined : (values.get(code) ?? code);
}

const MAX_NAME = 60;

/** A name of the codes, in small letters; a person may choose a better one. */
function seriesName(codes: readonly string[]): string {
  const name = codes
    .join("-")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "")
    .slice(0, MAX_NAME);
  return name === "" ? "imported" : name.replace(/-+$/, "");
}
