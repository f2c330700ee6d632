import type { Problem } from "../../core/problem/problem.ts";
import { assertNever } from "../../core/problem/result.ts";
import type { TemplateSource, TemplateSummary } from "../../electron/contract/api.ts";

/** The template in the editor: as it was last saved, and as it stands now. */
export interface OpenTemplate {
  readonly saved: TemplateSource;
  readonly draft: TemplateSource;
  /** The name of the file that is shown. */
  readonly file: string;
}

export interface TemplatesState {
  readonly list: readonly TemplateSummary[];
  readonly open: OpenTemplate | null;
  /** Where a request that unsaved changes hold up wants to go: another template, or out of the window. */
  readonly heldUp: { readonly to: string | null } | null;
  readonly failure: { readonly title: string; readonly problems: readonly Problem[] } | null;
}

export type TemplatesAction =
  | { readonly type: "listed"; readonly list: readonly TemplateSummary[] }
  | { readonly type: "opened"; readonly source: TemplateSource }
  | { readonly type: "fileShown"; readonly file: string }
  | { readonly type: "edited"; readonly file: string; readonly text: string }
  | { readonly type: "saved"; readonly source: TemplateSource }
  | { readonly type: "closed" }
  | { readonly type: "heldUp"; readonly to: string | null }
  | { readonly type: "keptEditing" }
  | { readonly type: "failed"; readonly title: string; readonly problems: readonly Problem[] }
  | { readonly type: "failureDismissed" };

export const NO_TEMPLATES: TemplatesState = { list: [], open: null, heldUp: null, failure: null };

/** The markup is what one comes to edit; the manifest and partials are a tab away. */
function firstFile(source: TemplateSource): string {
  const markup = source.files.find((file) => file.name.endsWith(".hbs") && !file.name.includes("/"));
  return markup?.name ?? source.files[0]?.name ?? "";
}

function edit(open: OpenTemplate, name: string, text: string): OpenTemplate {
  const files = open.draft.files.map((file) => (file.name === name ? { name, text } : file));
  return { ...open, draft: { ...open.draft, files } };
}

export function changedFiles(open: OpenTemplate): readonly string[] {
  const before = new Map(open.saved.files.map((file) => [file.name, file.text]));
  return open.draft.files.filter((file) => before.get(file.name) !== file.text).map((file) => file.name);
}

export function hasUnsavedChanges(state: TemplatesState): boolean {
  return state.open !== null && changedFiles(state.open).length > 0;
}

function reduceOpen(open: OpenTemplate, action: TemplatesAction): OpenTemplate {
  if (action.type === "fileShown") return { ...open, file: action.file };
  if (action.type === "edited") return edit(open, action.file, action.text);
  // The text may have been edited further while it was being saved.
  if (action.type === "saved") return { ...open, saved: action.source };
  return open;
}

export function reduceTemplates(state: TemplatesState, action: TemplatesAction): TemplatesState {
  switch (action.type) {
    case "listed":
      return { ...state, list: action.list };
    case "opened": {
      const { source } = action;
      const open = { saved: source, draft: source, file: firstFile(source) };
      return { ...state, open, heldUp: null, failure: null };
    }
    case "fileShown":
    case "edited":
    case "saved":
      return { ...state, open: state.open && reduceOpen(state.open, action) };
    case "closed":
      return { ...state, open: null, heldUp: null };
    case "heldUp":
      return { ...state, heldUp: { to: action.to } };
    case "keptEditing":
      return { ...state, heldUp: null };
    case "failed":
      return { ...state, failure: { title: action.title, problems: action.problems } };
    case "failureDismissed":
      return { ...state, failure: null };
    default:
      return assertNever(action);
  }
}
