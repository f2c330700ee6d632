import { isError, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { emptinessProblems } from "./check-emptiness.ts";
import type { Dossier, FaultyTopic } from "./dossier.ts";
import type { DossierReading, ListedPart } from "./dossier-reading.ts";

/**
 * The dossier without the topics and series whose own files have faults. `problems` are all that are known, those of
 * markings included. Fails where another file has a fault, as dossier.yaml, people.yaml and sources.json concern every
 * topic, and where no topic is left. The faults of a topic are in `faultyTopics`; those of a series become warnings.
 */
export function partialDossier(reading: DossierReading, problems: readonly Problem[]): Result<Dossier> {
  const { parts, without } = reading;
  const faults = faultsByPart(parts, problems);
  const owned = new Set([...faults.values()].flat());
  if (!without || problems.some((problem) => isError(problem) && !owned.has(problem)))
    return failure(problems);
  const whole = without(new Set(faults.keys()));
  if (faults.size > 0 && whole.topics.length === 0) return failure(problems);
  const faultyTopics = [...faults].flatMap(([part, own]) =>
    part.list === "topics" ? [faultyTopic(part, own)] : [],
  );
  const dossier = faultyTopics.length > 0 ? { ...whole, faultyTopics } : whole;
  const emptiness = reading.dossier ? [] : emptinessProblems(dossier);
  return success(dossier, [
    ...problems.filter((problem) => !owned.has(problem)),
    ...[...faults].flatMap(([part, own]) => warningsOf(part, own)),
    ...emptiness,
  ]);
}

/** The errors of each part that has any. */
function faultsByPart(
  parts: readonly ListedPart[],
  problems: readonly Problem[],
): ReadonlyMap<ListedPart, readonly Problem[]> {
  const byFile = new Map(parts.flatMap((part) => part.files.map((file) => [file, part] as const)));
  const byFault = new Map(parts.flatMap((part) => (part.missing ? [[part.missing, part] as const] : [])));
  const faults = new Map<ListedPart, Problem[]>();
  for (const problem of problems.filter(isError)) {
    const part = byFault.get(problem) ?? byFile.get(problem.place?.file ?? "");
    if (part) faults.set(part, [...(faults.get(part) ?? []), problem]);
  }
  return faults;
}

function faultyTopic({ id, title, path }: ListedPart, problems: readonly Problem[]): FaultyTopic {
  return { id, title, file: path, problems };
}

function warningsOf(part: ListedPart, faults: readonly Problem[]): readonly Problem[] {
  const place = faults[0]?.place;
  const isTopic = part.list === "topics";
  const warning: Problem = {
    code: isTopic ? "faulty-topic" : "faulty-series",
    severity: "warning",
    message: `the ${isTopic ? "topic" : "series"} "${part.id}" cannot be read and is left out`,
    hint: "correct its file; the rest of the dossier can be used",
    ...(place && { place }),
  };
  return isTopic
    ? [warning]
    : [warning, ...faults.map((fault): Problem => ({ ...fault, severity: "warning" }))];
}
