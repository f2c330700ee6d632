import type { Entry, Person, Provenance, Topic } from "../dossier/dossier.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { rank } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { EntryStatement, OwnField, PersonStatement, StatementProvenance } from "./briefing.ts";
import { kindTitle } from "./kind-title.ts";

export function provenanceOf(
  scheme: MarkingScheme,
  item: Provenance & { readonly id: string },
  topic: string | null,
): StatementProvenance {
  const position = rank(scheme, item.marking);
  return {
    id: item.id,
    topic,
    origin: item.origin,
    citations: item.sources.map((citation) => ({
      source: citation.source,
      locator: citation.locator ?? null,
    })),
    asOf: item.asOf,
    reviewBy: item.reviewBy,
    marking: item.marking,
    portion: position > 0 ? (scheme.levels[position]?.portion ?? null) : null,
    disclosure: item.disclosure,
    place: item.place,
  };
}

export function entryStatement(
  entry: Entry,
  topic: Topic,
  forms: LanguageForms,
  provenance: StatementProvenance,
): EntryStatement {
  const statement = {
    kind: "statement",
    type: entry.type,
    kindTitle: kindTitle(entry, forms),
    text: entry.text,
    language: entry.language ?? null,
    ...NO_OWN_FIELDS,
    topicTitle: topic.title,
    standing: provenance,
  } as const;
  switch (entry.type) {
    case "fact": {
      const { type, label = null, value = null, unit = null } = entry;
      return { ...statement, type, label, value, unit };
    }
    case "objective":
    case "ask":
      return { ...statement, type: entry.type, side: entry.side };
    case "defensive-line":
      return { ...statement, type: entry.type, raised: entry.raised };
    case "question":
      return { ...statement, type: entry.type, question: entry.question };
    default:
      return { ...statement, type: entry.type };
  }
}

/** Fields that an entry does not have. Their order matters: the fingerprint covers statements as JSON. */
const NO_OWN_FIELDS = {
  side: null,
  label: null,
  value: null,
  unit: null,
  raised: null,
  question: null,
} as const satisfies Readonly<Record<OwnField, null>>;

export function personStatement(person: Person, provenance: StatementProvenance): PersonStatement {
  return {
    kind: "statement",
    name: person.name,
    nativeName: person.nativeName?.text ?? null,
    nativeLanguage: person.nativeName?.language ?? null,
    side: person.side,
    post: person.post,
    text: person.biography,
    language: person.language ?? null,
    standing: provenance,
  };
}
