import type {
  CalloutKind,
  ColumnAlignment,
  CrossReference,
  ListRole,
  ParagraphRole,
} from "../document/node.ts";

/** The words of a vocabulary, in the order in which messages list them. A missing or unknown word does not compile. */
function words<Word extends string>(table: Readonly<Record<Word, true>>): readonly Word[] {
  return Object.keys(table) as Word[];
}

/** Classes of `<aside>`. */
export const CALLOUT_KINDS = words<CalloutKind>({ key: true, caution: true, restricted: true, note: true });

/** Classes of `<p>`; without one it is body text. */
export const PARAGRAPH_ROLES = words<Exclude<ParagraphRole, "body">>({
  kicker: true,
  lead: true,
  small: true,
});

/** Classes of `<ul>` and `<ol>`; without one a list is plain. */
export const LIST_ROLES = words<Exclude<ListRole, "plain">>({ points: true, sources: true });

/** Values of `align` on `<col>`. */
export const COLUMN_ALIGNMENTS = words<ColumnAlignment>({
  start: true,
  centre: true,
  end: true,
  decimal: true,
});

/** Values of `show` on `<ref>`; words are shown by `<a>`. */
export const REFERENCE_FORMS = words<Exclude<CrossReference["show"], "words">>({ title: true, page: true });
