import type { Brief } from "../brief/brief.ts";
import type { Finding } from "../check/finding.ts";
import type { Provenance, Topic } from "../dossier/dossier.ts";
import { isAbove } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { About } from "../problem/problem.ts";

type Item = Provenance & { readonly id: string };

/** The group of an item, for findings about several items. */
export type ItemGroup = Topic | "people" | "series";

export interface StatementFilter {
  /** Whether the note may show the item; if not, it is recorded for `findings`. */
  readonly isAllowed: (item: Item, group: ItemGroup, topic?: string) => boolean;
  readonly findings: () => readonly Finding[];
}

/**
 * Filters items by ceiling and disclosure. As an id may reveal as much as a text, items above the ceiling are only
 * counted, unless the brief itself names their ids.
 */
export function createFilter(scheme: MarkingScheme, brief: Brief): StatementFilter {
  const named = new Set([
    ...brief.topics.flatMap(({ entries }) => (entries ?? []).map((id) => `entry ${id}`)),
    ...[...(brief.meeting?.with ?? []), ...(brief.biographies ?? [])].map((id) => `person ${id}`),
  ]);
  const findings: Finding[] = [];
  const unnamed = new Map<ItemGroup, number>();
  return {
    isAllowed(item, group, topic) {
      const about = aboutOf(item, group, topic);
      const common = { severity: "information", place: item.place, about } as const;
      if (isAbove(scheme, item.marking, brief.ceiling)) {
        if (named.has(`${group === "people" ? "person" : "entry"} ${item.id}`) && group !== "series")
          findings.push({ ...common, ...aboveCeiling(item, brief) });
        else unnamed.set(group, (unnamed.get(group) ?? 0) + 1);
        return false;
      }
      if (brief.disclosure === "usable" && item.disclosure === "not-for-disclosure") {
        findings.push({ ...common, ...notForDisclosure(item) });
        return false;
      }
      return true;
    },
    findings: () => [
      ...findings,
      ...[...unnamed].map(([group, count]) => unnamedFinding(group, count, brief)),
    ],
  };
}

function aboutOf({ id }: Item, group: ItemGroup, topic: string | undefined): About {
  if (group === "people") return { person: id };
  return { ...(topic !== undefined && { topic }), entry: id };
}

const RAISE = "raise the ceiling if the reader may see";

function aboveCeiling({ id, marking }: Item, { ceiling }: Brief): Pick<Finding, "code" | "message" | "hint"> {
  return {
    code: "above-ceiling",
    message: `"${id}" is ${marking}, above the ceiling ${ceiling}, and was left out`,
    hint: `${RAISE} it`,
  };
}

function notForDisclosure({ id }: Item): Pick<Finding, "code" | "message" | "hint"> {
  return {
    code: "not-for-disclosure",
    message: `"${id}" is not for disclosure and was left out`,
    hint: "choose to include what is not for disclosure if the note stays with its reader",
  };
}

function unnamedFinding(group: ItemGroup, count: number, { ceiling }: Brief): Finding {
  const [what, topic] = wordsOf(group, count);
  const [verb, left] = count === 1 ? ["is", "was left out"] : ["are", "were left out"];
  return {
    code: "above-ceiling",
    severity: "information",
    message: `${count} ${what} ${verb} above the ceiling ${ceiling} and ${left}`,
    hint: `${RAISE} ${count === 1 ? "it" : "them"}`,
    count,
    ...(topic && { place: topic.place }),
    about: { field: "ceiling", ...(topic && { topic: topic.id }) },
  };
}

function wordsOf(group: ItemGroup, count: number): readonly [what: string, topic?: Topic] {
  if (group === "people") return [count === 1 ? "person" : "people"];
  if (group === "series") return ["series"];
  return [`${count === 1 ? "entry" : "entries"} of the topic "${group.id}"`, group];
}
