import type { LengthLimit, Template } from "../template/template.ts";
import type { Finding } from "./finding.ts";

/** What the length check needs to know of a laid-out note. */
export interface PageCount {
  readonly pages: number;
  /** Page of each heading by its id, counted from 1. */
  readonly targets: ReadonlyMap<string, number>;
}

/** Pages that count against a limit: those before the annexes, or all. */
export function countedPages(limit: LengthLimit | undefined, count: PageCount): number {
  const annexes = limit?.annexesFrom === undefined ? undefined : count.targets.get(limit.annexesFrom);
  return annexes === undefined ? count.pages : Math.max(1, annexes - 1);
}

export function checkLength(template: Template, count: PageCount): readonly Finding[] {
  const { length: limit } = template;
  if (!limit) return [];
  const pages = countedPages(limit, count);
  if (pages <= limit.pages) return [];
  const over = pages - limit.pages;
  return [
    {
      code: "too-long",
      severity: template.checks.tooLong,
      message: `the note has ${pages} pages${limit.annexesFrom ? " before its annexes" : ""}; the limit is ${limit.pages}`,
      hint: `leave out statements worth ${over === 1 ? "a page" : `${over} pages`}, the least important first`,
    },
  ];
}
