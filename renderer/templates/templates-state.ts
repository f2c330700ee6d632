import type { Problem } from "../../core/problem/problem.ts";
import { assertNever } from "../../core/problem/result.ts";
import type {
  FoundDraft,
  TemplateDraftSummary,
  TemplateFile,
  TemplateSource,
  TemplateSummary,
  VersionedTemplate,
} from "../../electron/contract/api.ts";
import {
  baseOf,
  bringMineBack,
  discard,
  type OpenTemplate,
  openTemplate,
  seeDisk,
  takeTheirs,
} from "./open-template.ts";

/** The person's text beside another version; null where others deleted the template. */
export interface Comparison {
  /** What the person wanted when the other version came in between. */
  readonly before: "save" | "delete";
  readonly mine: readonly TemplateFile[];
  readonly theirs: VersionedTemplate | null;
}

export interface TemplatesState {
  readonly list: readonly TemplateSummary[];
  /** What there is to say of the templates in the person's folder, and of saves that were mended. */
  readonly remarks: readonly Problem[];
  readonly open: OpenTemplate | null;
  /** Where a request that unsaved changes hold up wants to go: another template, or out of the window. */
  readonly heldUp: { readonly to: string | null } | null;
  readonly failure: { readonly title: string; readonly problems: readonly Problem[] } | null;
  readonly comparing: Comparison | null;
  /** Templates with unsaved changes of an earlier run that were not opened yet. */
  readonly waiting: readonly TemplateDraftSummary[];
}

export type FoundTemplate = Extract<FoundDraft, { readonly type: "template" }>;

export type TemplatesAction =
  | {
      readonly type: "listed";
      readonly list: readonly TemplateSummary[];
      readonly remarks: readonly Problem[];
    }
  | { readonly type: "remarksDismissed" }
  | { readonly type: "draftsListed"; readonly waiting: readonly TemplateDraftSummary[] }
  | { readonly type: "draftsDismissed" }
  /** `source` is null where a draft alone is left of the template. */
  | {
      readonly type: "opened";
      readonly source: VersionedTemplate | null;
      readonly found?: FoundTemplate | null;
    }
  | { readonly type: "fileShown"; readonly file: string }
  | { readonly type: "edited"; readonly file: string; readonly text: string }
  | { readonly type: "saved"; readonly source: VersionedTemplate }
  /** What is on the disk now; null where the template is gone. */
  | { readonly type: "diskSeen"; readonly id: string; readonly source: VersionedTemplate | null }
  | {
      readonly type: "compared";
      readonly before: "save" | "delete";
      readonly theirs: VersionedTemplate | null;
    }
  | { readonly type: "compareClosed" }
  | { readonly type: "theirsTaken" }
  | { readonly type: "mineBroughtBack" }
  | { readonly type: "discarded" }
  | { readonly type: "restoreDismissed" }
  | { readonly type: "closed" }
  | { readonly type: "heldUp"; readonly to: string | null }
  | { readonly type: "keptEditing" }
  | { readonly type: "failed"; readonly title: string; readonly problems: readonly Problem[] }
  | { readonly type: "failureDismissed" };

export const NO_TEMPLATES: TemplatesState = {
  list: [],
  remarks: [],
  open: null,
  heldUp: null,
  failure: null,
  comparing: null,
  waiting: [],
};

function edit(open: OpenTemplate, name: string, text: string): OpenTemplate {
  const files = open.draft.files.map((file) => (file.name === name ? { name, text } : file));
  return { ...open, draft: { ...open.draft, files } };
}

export function changedFiles(open: OpenTemplate): readonly string[] {
  const before = new Map(baseOf(open).map((file) => [file.name, file.text]));
  return open.draft.files.filter((file) => before.get(file.name) !== file.text).map((file) => file.name);
}

export function hasUnsavedChanges(state: TemplatesState): boolean {
  return state.open !== null && changedFiles(state.open).length > 0;
}

/** Files that the disk has and the text does not are part of the template, too. */
function withSaved(open: OpenTemplate, source: VersionedTemplate): OpenTemplate {
  const own = new Set(open.draft.files.map((file) => file.name));
  const files = [...open.draft.files, ...source.files.filter((file) => !own.has(file.name))];
  const { id, file, textVersion, draft } = open;
  // The text may have been edited further while it was being saved.
  return { id, file, textVersion, draft: { ...draft, files }, saved: source, basedOn: source.revision };
}

function reduceOpen(open: OpenTemplate, action: TemplatesAction): OpenTemplate {
  switch (action.type) {
    case "fileShown":
      return { ...open, file: action.file };
    case "edited":
      return edit(open, action.file, action.text);
    case "saved":
      return withSaved(open, action.source);
    case "diskSeen":
      return action.id === open.id ? seeDisk(open, action.source) : open;
    case "theirsTaken":
      return takeTheirs(open);
    case "mineBroughtBack":
      return bringMineBack(open);
    case "discarded":
      return discard(open);
    case "restoreDismissed":
      return { ...open, restoredAt: undefined, replaced: undefined };
    default:
      return open;
  }
}

export function reduceTemplates(state: TemplatesState, action: TemplatesAction): TemplatesState {
  switch (action.type) {
    case "listed":
      return { ...state, list: action.list, remarks: action.remarks };
    case "remarksDismissed":
      return { ...state, remarks: [] };
    case "draftsListed":
      return { ...state, waiting: action.waiting };
    case "draftsDismissed":
      return { ...state, waiting: [] };
    case "opened": {
      const open = openTemplate(action.source, action.found ?? null);
      const waiting = state.waiting.filter(({ id }) => id !== open?.id);
      return { ...state, open, waiting, heldUp: null, failure: null, comparing: null };
    }
    case "saved":
    case "theirsTaken":
      return { ...state, open: state.open && reduceOpen(state.open, action), comparing: null };
    case "fileShown":
    case "edited":
    case "diskSeen":
    case "mineBroughtBack":
    case "discarded":
    case "restoreDismissed":
      return { ...state, open: state.open && reduceOpen(state.open, action) };
    case "compared": {
      const { before, theirs } = action;
      const { open } = state;
      if (!open) return state;
      return {
        ...state,
        comparing: { before, mine: open.draft.files, theirs },
        open: seeDisk(open, theirs),
      };
    }
    case "compareClosed":
      return { ...state, comparing: null };
    case "closed":
      return { ...state, open: null, heldUp: null, comparing: null };
    case "heldUp":
      return { ...state, heldUp: { to: action.to } };
    case "keptEditing":
      return { ...state, heldUp: null };
    case "failed":
      // A comparison would lie over the words that say why its answer failed.
      return { ...state, comparing: null, failure: { title: action.title, problems: action.problems } };
    case "failureDismissed":
      return { ...state, failure: null };
    default:
      return assertNever(action);
  }
}

/** The name of a template whose manifest cannot be read, or that is not on the disk, is its folder's. */
export function templateSummary(state: TemplatesState): TemplateSummary | undefined {
  const { open, list } = state;
  if (!open) return undefined;
  const { id, builtIn }: TemplateSource = open.draft;
  return (
    list.find((each) => each.id === id) ?? { id, title: id, description: "", builtIn, options: [], uses: [] }
  );
}
