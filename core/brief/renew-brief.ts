import type { TopicView } from "../dossier/dossier-view.ts";
import type { Brief, TopicChoice } from "./brief.ts";
import type { SeenTopic } from "./saved-brief.ts";
import { bounded, isSeenText, seenText, type Topics } from "./seen-statements.ts";

/** What became of the statements of a brief since the person last saw them. Texts are plain. */
export interface BriefRenewal {
  /** Chosen statements with another text. A long text of before is shortened; of some, only a digest is known. */
  readonly changed: readonly {
    readonly topic: string;
    readonly entry: string;
    readonly before: string;
    readonly now: string;
  }[];
  /** Chosen statements that the dossier no longer has; `before` is absent where they were never seen. */
  readonly gone: readonly { readonly topic: string; readonly entry: string; readonly before?: string }[];
  /** Statements that are new in chosen topics; those of a topic chosen as a whole are in the note already. */
  readonly added: readonly {
    readonly topic: string;
    readonly entry: string;
    readonly now: string;
    readonly isChosen: boolean;
  }[];
  /** Chosen topics that the dossier no longer has. */
  readonly topicsGone: readonly string[];
}

/** The same choices on today's dossier: what changed, fell away or is new since `seen`. */
export function renewBrief(brief: Brief, seen: readonly SeenTopic[], topics: Topics): BriefRenewal {
  const views = new Map(topics.map((topic) => [topic.id, topic]));
  const known = new Map(seen.map((each) => [each.topic, each]));
  const chosen = [...new Map(brief.topics.map((choice) => [choice.topic, choice])).values()];
  const each = chosen.flatMap((choice) => {
    const view = views.get(choice.topic);
    return view ? [renewTopic(choice, known.get(choice.topic), view)] : [];
  });
  return {
    changed: each.flatMap(({ changed }) => changed),
    gone: each.flatMap(({ gone }) => gone),
    added: each.flatMap(({ added }) => added),
    topicsGone: chosen.map(({ topic }) => topic).filter((topic) => !views.has(topic)),
  };
}

export function isUpToDate({ changed, gone, added, topicsGone }: BriefRenewal): boolean {
  return changed.length + gone.length + added.length + topicsGone.length === 0;
}

type TopicRenewal = Omit<BriefRenewal, "topicsGone">;

function renewTopic(choice: TopicChoice, prior: SeenTopic | undefined, view: TopicView): TopicRenewal {
  const topic = view.id;
  const texts = new Map(view.entries.map(({ id, text }) => [id, text]));
  const statements = prior?.statements ?? {};
  const chosen = new Set(choice.entries ?? [...Object.keys(statements), ...texts.keys()]);
  const noted = new Set([...Object.keys(statements), ...(prior?.others ?? []), ...(choice.entries ?? [])]);
  const ids = [...chosen];
  return {
    changed: ids.flatMap((entry) => {
      const [before, now] = [statements[entry], texts.get(entry)];
      if (before === undefined || now === undefined || isSeenText(before, now)) return [];
      return [{ topic, entry, before, now }];
    }),
    gone: ids
      .filter((entry) => !texts.has(entry))
      .map((entry) => {
        const before = statements[entry];
        return { topic, entry, ...(before !== undefined && { before }) };
      }),
    // Without a record, nothing tells new statements from those that were left out.
    added: prior
      ? view.entries
          .filter(({ id }) => !noted.has(id))
          .map(({ id, text }) => ({ topic, entry: id, now: text, isChosen: choice.entries === undefined }))
      : [],
  };
}

/** The record once the person has seen these statements as they are now. Those that fell away are forgotten. */
export function seenAfterRenewal(
  brief: Brief,
  seen: readonly SeenTopic[],
  topics: Topics,
  entries: ReadonlySet<string>,
): readonly SeenTopic[] {
  const views = new Map(topics.map((topic) => [topic.id, topic]));
  const choices = new Map(brief.topics.map((choice) => [choice.topic, choice]));
  return bounded(
    seen.map((prior) => {
      const [view, choice] = [views.get(prior.topic), choices.get(prior.topic)];
      return view && choice ? seenNow(choice, prior, view, entries) : prior;
    }),
  );
}

function seenNow(
  choice: TopicChoice,
  prior: SeenTopic,
  view: TopicView,
  entries: ReadonlySet<string>,
): SeenTopic {
  const isChosen = (id: string): boolean => choice.entries?.includes(id) ?? true;
  const texts = new Map(view.entries.map(({ id, text }) => [id, text]));
  const statements = new Map(Object.entries(prior.statements));
  for (const id of entries) {
    const text = texts.get(id);
    if (text === undefined || !isChosen(id)) statements.delete(id);
    else statements.set(id, seenText(text));
  }
  const left = view.entries.map(({ id }) => id).filter((id) => entries.has(id) && !isChosen(id));
  const others = prior.others.filter((id) => !entries.has(id) && texts.has(id));
  return { topic: prior.topic, statements: Object.fromEntries(statements), others: [...others, ...left] };
}
