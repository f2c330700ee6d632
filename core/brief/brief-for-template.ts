import type { Dossier } from "../dossier/dossier.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { Brief } from "./brief.ts";
import { startingBrief } from "./starting-brief.ts";

/**
 * The brief for another template than its own: what was chosen for two pages of one kind of note says
 * nothing of another kind, so all topics come with all entries, under the dossier's title, and without values for the
 * options of its own template. `adaptBrief` keeps what a person chose since.
 */
export function briefForTemplate(
  brief: Brief,
  template: string,
  dossier: Dossier,
  scheme: MarkingScheme,
): Brief {
  if (template === brief.template) return brief;
  const { title, topics } = startingBrief(dossier, scheme, brief.date);
  const { options: _, ...rest } = brief;
  return { ...rest, template, title, topics };
}
