import type { SettingsChange, SettingsView } from "../../electron/contract/settings.ts";

/** Settings as last answered, and the changes whose answers have not come. */
export interface SettingsAnswers {
  readonly answered: SettingsView;
  /** The number of the request that `answered` answers; later requests have greater ones. */
  readonly request: number;
  /** Oldest first. */
  readonly waiting: readonly { readonly request: number; readonly change: SettingsChange }[];
}

/** The settings that the window shows and works with: changes are in force before their answers come. */
export function settingsNow({ answered, waiting }: SettingsAnswers): SettingsView {
  const changes = waiting.map(({ change }) => change);
  return { ...answered, settings: Object.assign({}, answered.settings, ...changes) };
}

export function withChange(
  answers: SettingsAnswers,
  request: number,
  change: SettingsChange,
): SettingsAnswers {
  return { ...answers, waiting: [...answers.waiting, { request, change }] };
}

/**
 * The answer of a request, null where it changed nothing. An answer that is overtaken by that of a later request does not
 * count.
 */
export function withAnswer(
  { answered, request: last, waiting }: SettingsAnswers,
  request: number,
  view: SettingsView | null,
): SettingsAnswers {
  const isNewer = view !== null && request > last;
  return {
    answered: isNewer ? view : answered,
    request: isNewer ? request : last,
    waiting: waiting.filter((each) => each.request !== request),
  };
}
