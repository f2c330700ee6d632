/** Steps that can be undone; the oldest are forgotten first. */
export const MAX_STEPS = 300;

/** Milliseconds within which changes of one field count as one step, so that typing is undone in words and not in letters. */
const ONE_STEP_MS = 1_000;

/** What can be undone and redone. The present is kept elsewhere. */
export interface History<Content> {
  readonly past: readonly Content[];
  readonly future: readonly Content[];
  /** The field of the newest step and the time of its last change, in milliseconds; null after an undo or redo. */
  readonly newest: { readonly field: string; readonly at: number } | null;
}

/** `field` names what was changed; changes without a field are steps of their own. */
export interface Step {
  readonly field?: string;
  /** Milliseconds, by a clock that is never set back. */
  readonly at: number;
}

export function startHistory<Content>(): History<Content> {
  return { past: [], future: [], newest: null };
}

/** The history after `before` was changed. */
export function remember<Content>(
  history: History<Content>,
  before: Content,
  { field, at }: Step,
): History<Content> {
  const { past, newest } = history;
  const goesOn = field !== undefined && newest?.field === field && at - newest.at < ONE_STEP_MS;
  return {
    past: goesOn ? past : [...past.slice(1 - MAX_STEPS), before],
    future: [],
    newest: field === undefined ? null : { field, at },
  };
}

export interface Moved<Content> {
  readonly history: History<Content>;
  readonly present: Content;
}

/** Null where nothing can be undone. */
export function undo<Content>({ past, future }: History<Content>, present: Content): Moved<Content> | null {
  const before = past.at(-1);
  if (before === undefined) return null;
  return {
    history: { past: past.slice(0, -1), future: [present, ...future], newest: null },
    present: before,
  };
}

/** Null where nothing can be redone. */
export function redo<Content>({ past, future }: History<Content>, present: Content): Moved<Content> | null {
  const [after, ...later] = future;
  if (after === undefined) return null;
  return { history: { past: [...past, present], future: later, newest: null }, present: after };
}
