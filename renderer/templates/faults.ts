import type { Problem } from "../../core/problem/problem.ts";

/** A problem of a template's own text, with the file of the template that it lies in. */
export interface Fault {
  readonly problem: Problem;
  readonly file?: string;
  readonly line?: number;
}

/** Problems name files as a person would open them, perhaps with folders before the template's own names. */
function matches(place: string, file: string): boolean {
  return place === file || place.replaceAll("\\", "/").endsWith(`/${file}`);
}

function fileOf(problem: Problem, files: readonly string[]): string | undefined {
  const place = problem.place?.file;
  if (place === undefined) return undefined;
  const found = files.filter((file) => matches(place, file));
  return found.toSorted((left, right) => right.length - left.length)[0];
}

/** Problems in the template's files; those in the dossier belong to Compose. */
export function faultsOf(problems: readonly Problem[], files: readonly string[]): readonly Fault[] {
  return problems
    .map((problem): Fault => {
      const file = fileOf(problem, files);
      return file === undefined ? { problem } : { problem, file, line: problem.place?.line ?? 1 };
    })
    .toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
}
