/** The set of fields that an entry has beyond those of every entry. Schema and view model have a table of these. */
export type EntryForm = "plain" | "fact" | "aim" | "defensiveLine" | "question";

interface EntryTypeRow {
  readonly form: EntryForm;
  /** The list of the briefing for entries that may be used openly; for aims, one list for each side. */
  readonly group: string | { readonly ours: string; readonly theirs: string };
  /** Whether it also counts as background. */
  readonly isBackground?: true;
  /** Whether it is for the reader alone unless the entry itself states that it may be used. */
  readonly isForReader?: true;
  /** The plural name in messages. */
  readonly plural: string;
}

/**
 * Every type of entry, in the order in which messages list them. Forms, groups and names follow from this table; code
 * that omits a type or group does not compile. Words that a note prints are in `core/language`.
 */
export const ENTRY_TYPES = {
  "bottom-line": { form: "plain", group: "bottomLine", plural: "bottom lines" },
  interest: { form: "plain", group: "interests", plural: "interests" },
  background: { form: "plain", group: "usableBackground", isBackground: true, plural: "background" },
  point: { form: "plain", group: "points", plural: "points to make" },
  opportunity: { form: "plain", group: "opportunities", plural: "opportunities" },
  risk: { form: "plain", group: "risks", plural: "risks" },
  sensitivity: { form: "plain", group: "sensitivities", isForReader: true, plural: "sensitivities" },
  "next-step": { form: "plain", group: "nextSteps", plural: "next steps" },
  agreement: { form: "plain", group: "agreements", isBackground: true, plural: "agreements" },
  contact: { form: "plain", group: "contacts", isBackground: true, plural: "contacts" },
  // A fact with a label and a value goes into `figures` instead.
  fact: { form: "fact", group: "usableBackground", isBackground: true, plural: "facts in words" },
  objective: {
    form: "aim",
    group: { ours: "ourObjectives", theirs: "theirObjectives" },
    plural: "objectives",
  },
  ask: { form: "aim", group: { ours: "ourAsks", theirs: "theirAsks" }, plural: "asks" },
  "defensive-line": {
    form: "defensiveLine",
    group: "defensiveLines",
    isForReader: true,
    plural: "defensive lines",
  },
  question: { form: "question", group: "questions", plural: "questions" },
} as const satisfies Readonly<Record<string, EntryTypeRow>>;

type Table = typeof ENTRY_TYPES;

export type EntryType = keyof Table;

/** The types of entry that have the fields of a form. */
export type TypeOfForm<Form extends EntryForm> = {
  [Type in EntryType]: Table[Type]["form"] extends Form ? Type : never;
}[EntryType];

type GroupsIn<Group> = Group extends { readonly ours: infer Ours; readonly theirs: infer Theirs }
  ? Ours | Theirs
  : Group;

/** The lists that the briefing sorts entries into by their type. */
export type EntryGroup = Extract<GroupsIn<Table[EntryType]["group"]>, string>;

/** The types of entry that a list of the briefing holds. */
export type TypeOfGroup<Group extends EntryGroup> = {
  [Type in EntryType]: Group extends GroupsIn<Table[Type]["group"]> ? Type : never;
}[EntryType];

const ALL = Object.keys(ENTRY_TYPES) as readonly EntryType[];

/** The types of entry that have the fields of a form, in the order of the table. */
export function typesOfForm<Form extends EntryForm>(form: Form): readonly TypeOfForm<Form>[] {
  return ALL.filter((type): type is TypeOfForm<Form> => ENTRY_TYPES[type].form === form);
}

function rowOf(type: EntryType): EntryTypeRow {
  return ENTRY_TYPES[type];
}

const FOR_READER: ReadonlySet<unknown> = new Set(ALL.filter((type) => rowOf(type).isForReader));

/** Whether entries of a type are for the reader alone unless they state themselves that they may be used. */
export function isForReader(type: unknown): boolean {
  return FOR_READER.has(type);
}

/** Whether entries of a type also count as background. */
export function countsAsBackground(type: EntryType): boolean {
  return rowOf(type).isBackground ?? false;
}
