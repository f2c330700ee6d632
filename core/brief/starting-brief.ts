import type { Dossier } from "../dossier/dossier.ts";
import { formsOf } from "../language/forms-of.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { Brief } from "./brief.ts";

/** The initial brief of a dossier that has none of its own: all topics, and the lowest level as ceiling. */
export function startingBrief(dossier: Dossier, scheme: MarkingScheme, today: string): Brief {
  return {
    title: dossier.title,
    audience: formsOf(dossier.language).unnamedAudience,
    template: "country-brief",
    topics: dossier.topics.map((topic) => ({ topic: topic.id })),
    date: today,
    version: "1.0",
    ceiling: scheme.levels[0].id,
    disclosure: "all",
    formats: ["pdf", "docx"],
    authorInProperties: false,
  };
}
