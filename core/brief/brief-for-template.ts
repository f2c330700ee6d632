import type { Dossier } from "../dossier/dossier.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { Brief } from "./brief.ts";
import { startingBrief } from "./starting-brief.ts";

/**
 * The brief for a template other than its own. Choices made for one kind of note do not suit another, so the result has
 * all topics with all entries, the dossier's title, and no values for options. `adaptBrief` keeps a person's choices.
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
