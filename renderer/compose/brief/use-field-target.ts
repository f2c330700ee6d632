import { useEffect, useRef } from "react";
import type { Session } from "../../document/session.ts";
import type { SelectionHandle } from "../selection.ts";
import { fieldOfTarget, groupOfField, pathsUp } from "./form-groups.ts";
import { outlineTopicKey } from "./outline/outline-model.ts";
import type { BriefForm } from "./use-brief-form.ts";

const FOCUSABLE = "input:not([type=hidden]), textarea, [role=spinbutton], button, [role=treegrid]";

function focusField(pane: HTMLElement | null, field: string): void {
  const place = pathsUp(field)
    .map((path) => pane?.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`))
    .find((each) => each);
  const control = [...(place?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].find(
    (each) => each.offsetParent !== null,
  );
  control?.scrollIntoView({ block: "nearest" });
  control?.focus();
}

function focusRow(pane: HTMLElement | null, key: string): void {
  const row = pane?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  row?.scrollIntoView({ block: "nearest" });
  row?.focus();
}

/** The statement that a finding about a wording names. */
function wordedEntry(field: string): string | undefined {
  return field.startsWith("wordings.") ? field.slice("wordings.".length) : undefined;
}

/** Opens the group of the field that another pane leads to, and gives it the focus. */
export function useFieldTarget(session: Session, { selection }: SelectionHandle, form: BriefForm) {
  const body = useRef<HTMLDivElement>(null);
  const { target, origin, serial } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new selection is shown once
  useEffect(() => {
    const field = fieldOfTarget(target, session.brief);
    if (serial === form.shown.current || origin === "brief" || field === undefined) return;
    form.shown.current = serial;
    const group = groupOfField(field);
    if (group) form.setOpen(group, true);
    const entry = wordedEntry(field);
    const { topics } = session.opened.dossier;
    const owner = topics.find(({ id, entries }) =>
      entry === undefined
        ? field === "topics" && id === target.topic
        : entries.some((each) => each.id === entry),
    );
    if (owner && entry !== undefined)
      form.setUnfolded(new Set([...form.unfolded, outlineTopicKey(owner.id)]));
    const row = owner && (entry ?? outlineTopicKey(owner.id));
    // After the group has opened and what was pressed has given up the focus.
    const timer = setTimeout(() => {
      if (row === undefined) focusField(body.current, field);
      else focusRow(body.current, row);
    }, 60);
    return () => clearTimeout(timer);
  }, [serial]);
  return body;
}
