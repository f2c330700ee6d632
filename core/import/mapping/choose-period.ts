import { type Period, type PeriodKind, periodName } from "../../dossier/series/periods.ts";
import type { Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { listNames } from "../../text/nearest.ts";
import type { Observation } from "../statistics.ts";
import { kindsOf, parseWritten, periodOrder, WRITTEN_KINDS, type WrittenKind } from "../table/period-text.ts";
import { question } from "./import-question.ts";
import type { Mapping } from "./mapping.ts";

/** An observation with its period. */
export interface Timed {
  readonly observation: Observation;
  readonly period: Period;
  readonly name: string;
}

export interface TimedObservations {
  readonly kind: PeriodKind;
  /** Within the mapping's bounds, in the order of time. */
  readonly timed: readonly Timed[];
}

/** Reads the periods as of one kind, which the mapping states where the file has several or can be read in two ways. */
export function choosePeriod(
  observations: readonly Observation[],
  mapping: Mapping,
): Result<TimedObservations> {
  const texts = new Set(observations.map(({ period }) => period));
  const kinds = new Map([...texts].map((text) => [text, kindsOf(text)]));
  const kind = mapping.period ?? onlyKind(kinds);
  if (typeof kind !== "string") return failure([kind]);
  const bounds = [mapping.from, mapping.to].map((text) => text && (parseWritten(kind, text) ?? text));
  const wrong = bounds.find((bound) => typeof bound === "string" && bound !== "");
  if (typeof wrong === "string")
    return failure([
      question(`"${wrong}" is not a ${kind.replace("-", " ")}`, "correct from or to in the mapping"),
    ]);
  const [from, to] = bounds.map((bound) => (typeof bound === "object" ? periodOrder(bound) : undefined));
  const timed = observations.flatMap((observation): readonly Timed[] => {
    const period = parseWritten(kind, observation.period);
    if (!period) return [];
    const order = periodOrder(period);
    if ((from !== undefined && order < from) || (to !== undefined && order > to)) return [];
    return [{ observation, period, name: periodName(period) }];
  });
  if (timed.length === 0)
    return failure([question("no figure is in the mapping's period", "check period, from and to")]);
  return success({ kind, timed: timed.toSorted((a, b) => periodOrder(a.period) - periodOrder(b.period)) });
}

/** The one kind as which all texts can be read, or what to ask. */
function onlyKind(kinds: ReadonlyMap<string, readonly WrittenKind[]>): WrittenKind | Problem {
  const unread = [...kinds].filter(([, found]) => found.length === 0).map(([text]) => text);
  const common = WRITTEN_KINDS.filter((kind) => [...kinds.values()].every((found) => found.includes(kind)));
  const [only] = common;
  if (only !== undefined && common.length === 1) return only;
  const present = WRITTEN_KINDS.filter((kind) => [...kinds.values()].some((found) => found.includes(kind)));
  const [shown = ""] = kinds.keys();
  if (common.length > 1)
    return question(
      `"${shown}" can be a ${listNames(common)}`,
      `say in the mapping which: period: ${common[0]}`,
    );
  if (present.length === 0)
    return question(
      `"${(unread[0] ?? shown).slice(0, 60)}" is no year, quarter, month or financial year`,
      "choose yearly, quarterly or monthly figures where the file is downloaded",
    );
  const others = unread.length === 0 ? "" : `, and ${unread.length} in no form that is read`;
  return question(
    `the figures are of several kinds of period: ${listNames(present)}${others}`,
    `say in the mapping which to take: period: ${present[0]}`,
  );
}
