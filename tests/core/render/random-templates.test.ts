import fc from "fast-check";
import { expect, test } from "vitest";
import { type Problem, problemText } from "../../../core/problem/problem.ts";
import { filledByUs } from "./beside-handlebars.ts";
import {
  RANDOM_DATA,
  type RandomTemplate,
  randomTemplate,
  SCOPE_DATA,
  scopeTemplate,
} from "./random-templates.ts";
import { filledByWatchedHandlebars, type WatchedResult } from "./watched-handlebars.ts";

const RUNS = Number(process.env.ATTACHE_RANDOM_TEMPLATES ?? 3000);

/** Whether Handlebars, too, found nothing under a name that we refuse as unknown. */
function isAbsentToBoth({ message }: Problem, theirs: WatchedResult): boolean {
  const path = /"(.*)"/.exec(message)?.[1] ?? "";
  if (message.includes("leads above")) return theirs.above;
  const names = path.split(/[./]/).map((name) => name.replace(/^@|[[\]]/g, ""));
  return names.some((name) => theirs.absent.has(name));
}

function compare({ source, partials }: RandomTemplate, data: unknown): "same" | "refused" {
  const ours = filledByUs(source, data, partials);
  const refused = ours.problems.filter(({ code }) => code !== "missing");
  const theirs = filledByWatchedHandlebars(source, data, partials);
  for (const problem of refused) expect(problem.place?.line, problemText(problem)).toBeGreaterThan(0);
  const unknown = refused.filter(({ code }) => code === "unknown-value");
  // Behind the first fault the two may take different branches.
  const first = refused[0];
  const isUnknown = refused.length === unknown.length;
  if (first && isUnknown && !(theirs.markup instanceof Error) && !isAbsentToBoth(first, theirs)) {
    expect.fail(`unknown to us and known to Handlebars: ${problemText(first)}`);
  }
  const { markup } = theirs;
  if (data === SCOPE_DATA && first?.code === "not-printable" && !(markup instanceof Error)) {
    expect(markup, `no group to Handlebars: ${problemText(first)}`).toMatch(PRINTED_GROUP);
  }
  const isComparable = refused.every((problem) => isOnlyPrinted(problem, { source, partials }));
  if (!isComparable || (first && theirs.characters)) return "refused";
  const expected = markup instanceof Error ? `Handlebars throws: ${markup.message}` : markup;
  // An indented partial of nothing but a missing value is a line to us, and nothing to Handlebars.
  const compared = ours.problems.length > 0 ? withoutIndents : (text: string) => text;
  expect(compared(ours.markup)).toBe(compared(expected));
  return "same";
}

/** What Handlebars prints of the groups and lists of the scopes' data. */
const PRINTED_GROUP = /\[object Object\]|[,1]/;

function withoutIndents(text: string): string {
  return text.replace(/[ \t]+/g, "");
}

/** Whether a name that is unknown would only be printed, so that neither prints anything in its place. */
function isOnlyPrinted({ code, place }: Problem, { source, partials }: RandomTemplate): boolean {
  const text = partials[place?.file ?? ""] ?? source;
  const line = text.split("\n")[(place?.line ?? 1) - 1] ?? "";
  return code === "unknown-value" && /\{\{~?$/.test(line.slice(0, (place?.column ?? 1) - 1));
}

test.each([
  ["of any kind", randomTemplate, RANDOM_DATA, RUNS],
  ["of nested scopes", scopeTemplate, SCOPE_DATA, RUNS / 2],
])(
  "fills a random template %s as Handlebars does, or refuses it at its place",
  (_, templates, data, runs) => {
    const outcomes = { same: 0, refused: 0 };
    fc.assert(
      fc.property(templates, (template) => {
        outcomes[compare(template, data)] += 1;
      }),
      { numRuns: runs },
    );
    // The comparison is worth something only where enough templates can be compared.
    expect(outcomes.same).toBeGreaterThan(runs / 10);
  },
  600_000,
);
