import type { Dossier } from "../dossier/dossier.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import { optionProblems } from "../template/option-values.ts";
import type { Template } from "../template/template.ts";
import type { Brief, TopicChoice } from "./brief.ts";
import { briefForTemplate } from "./brief-for-template.ts";

/** What a brief was composed from. */
export interface BriefOrigin {
  readonly dossier: Dossier;
  readonly scheme: MarkingScheme;
  /** The dossier's own starting brief, which is for one template. */
  readonly own: Brief;
}

/**
 * A brief for another template than its own. What a person wrote or chose by hand remains; a title and choices that only
 * were the proposal for the old template become the proposal for the new one. Values of options remain that fit the new
 * template.
 */
export function adaptBrief(
  brief: Brief,
  template: Pick<Template, "id" | "options">,
  { dossier, scheme, own }: BriefOrigin,
): Brief {
  if (template.id === brief.template) return brief;
  const proposalFor = (id: string): Brief => briefForTemplate(own, id, dossier, scheme);
  const [before, after] = [proposalFor(brief.template), proposalFor(template.id)];
  const { options, ...rest } = brief;
  const kept = options && fittingOptions(brief, template.options ?? []);
  return {
    ...rest,
    template: template.id,
    title: brief.title === before.title || brief.title.trim() === "" ? after.title : brief.title,
    topics: adaptTopics(brief.topics, before.topics, after.topics, dossier),
    ...(kept && Object.keys(kept).length > 0 && { options: kept }),
  };
}

function fittingOptions(
  brief: Brief,
  options: NonNullable<Template["options"]>,
): NonNullable<Brief["options"]> {
  const unfit = new Set(optionProblems(options, brief).map(({ about }) => about?.field));
  return Object.fromEntries(
    Object.entries(brief.options ?? {}).filter(([name]) => !unfit.has(`options.${name}`)),
  );
}

/** Topics as the new template proposes them, except those whose entries, or whose order, were chosen by hand. */
function adaptTopics(
  topics: readonly TopicChoice[],
  before: readonly TopicChoice[],
  after: readonly TopicChoice[],
  dossier: Dossier,
): readonly TopicChoice[] {
  const choiceOf = (list: readonly TopicChoice[]) => new Map(list.map((each) => [each.topic, each]));
  const [mine, old, proposed] = [choiceOf(topics), choiceOf(before), choiceOf(after)];
  const isByHand = (choice: TopicChoice): boolean => {
    const known = old.get(choice.topic);
    return known !== undefined && entriesOf(choice, dossier) !== entriesOf(known, dossier);
  };
  const adapted = (choice: TopicChoice): TopicChoice =>
    isByHand(choice) ? choice : (proposed.get(choice.topic) ?? choice);
  const isSameList =
    topics.map(({ topic }) => topic).join(" ") === before.map(({ topic }) => topic).join(" ");
  if (!isSameList) return topics.map(adapted);
  return after.map((choice) => {
    const own = mine.get(choice.topic);
    return own && isByHand(own) ? own : choice;
  });
}

/** The chosen entries as one text; all of a topic's are the same whether they are named or not. */
function entriesOf({ topic: id, entries }: TopicChoice, { topics }: Dossier): string {
  const all = topics.find((topic) => topic.id === id)?.entries.map((entry) => entry.id) ?? [];
  return (entries ?? all).join(" ");
}
