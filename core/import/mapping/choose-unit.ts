import { SCALES, type Scale } from "../../dossier/series/basis.ts";
import type { Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { listNames } from "../../text/nearest.ts";
import type { Observation, Unit } from "../statistics.ts";
import { question } from "./import-question.ts";
import type { Mapping } from "./mapping.ts";

/** Powers of ten of the scales of a dossier. */
const POWERS = { units: 0, thousand: 3, million: 6, billion: 9 } as const satisfies Readonly<
  Record<Scale, number>
>;

/** What the figures of a series count. */
export interface SeriesUnit {
  readonly unit: Unit;
  readonly scale: Scale;
  /** Power of ten of the scale. */
  readonly power: number;
}

/** The unit that all figures share, or that the mapping states where the file has none, and the scale to write them in. */
export function chooseUnit(observations: readonly Observation[], mapping: Mapping): Result<SeriesUnit> {
  const unit = unitOf(observations, mapping);
  if ("code" in unit && "severity" in unit) return failure([unit]);
  const powers = observations.map(({ power }) => power);
  const scale =
    mapping.scale ?? scaleWithin(powers.reduce((least, power) => Math.min(least, power), Infinity));
  return success({ unit, scale, power: POWERS[scale] });
}

/** The largest scale that makes no figure smaller than it is in the file. */
function scaleWithin(power: number): Scale {
  return SCALES.findLast((scale) => POWERS[scale] <= power) ?? "units";
}

function unitOf(observations: readonly Observation[], { unit, currency }: Mapping): Unit | Problem {
  const found = new Map(observations.map((each) => [unitText(each.unit), each.unit]));
  const [first, ...others] = found;
  const stated: Unit | undefined =
    currency !== undefined
      ? { type: "currency", code: currency }
      : unit !== undefined
        ? { type: "words", words: unit }
        : undefined;
  if (others.length > 0)
    return question(
      `the figures have several units: ${listNames([...found.keys()].map((each) => each || "none"))}`,
      "choose rows of one unit; figures in different units are no one series",
    );
  const own = first?.[1];
  if (own?.type === "currency" && stated && unitText(stated) !== unitText(own))
    return question(
      `the mapping states ${unitText(stated)}, but the figures are in ${own.code}`,
      "take the unit out of the mapping: amounts are not converted",
    );
  return (
    stated ??
    own ??
    question(
      "the file does not say what the figures count",
      "add unit: tonnes or currency: GBP to the mapping",
    )
  );
}

export function unitText(unit: Unit | undefined): string {
  if (unit === undefined) return "";
  return unit.type === "currency" ? unit.code : unit.words;
}
