import type {
  FoundDraft,
  TemplateFile,
  TemplateSource,
  VersionedTemplate,
} from "../../electron/contract/api.ts";

/** What others did to the template since the text was begun. */
export type OtherVersion =
  | { readonly type: "changed"; readonly theirs: VersionedTemplate }
  | { readonly type: "gone" };

/** The template in the editor: as it is on the disk, and as it stands now. */
export interface OpenTemplate {
  readonly id: string;
  /** Null where it is no longer on the disk. */
  readonly saved: VersionedTemplate | null;
  readonly draft: TemplateSource;
  /** The revision on the disk that the text was begun from. */
  readonly basedOn: string;
  /** The name of the file that is shown. */
  readonly file: string;
  /** Grows when the text is replaced otherwise than by typing. */
  readonly textVersion: number;
  readonly other?: OtherVersion | undefined;
  /** The draft that was found when the template was opened. */
  readonly found?: TemplateSource | undefined;
  /** When the restored draft was kept, in milliseconds since 1970; the notice shows it. */
  readonly restoredAt?: number | undefined;
  /** The person's own text that another took the place of, for undoing that. */
  readonly replaced?: OpenTemplate | undefined;
}

type Found = Extract<FoundDraft, { readonly type: "template" }>;

/** The files that unsaved changes are measured by. */
export function baseOf({ saved }: OpenTemplate): readonly TemplateFile[] {
  return saved?.files ?? [];
}

function sourceOf({ id, builtIn, files }: TemplateSource): TemplateSource {
  return { id, builtIn, files };
}

/** The markup is what one comes to edit; the manifest and partials are a tab away. */
function firstFile(source: TemplateSource): string {
  const markup = source.files.find((file) => file.name.endsWith(".hbs") && !file.name.includes("/"));
  return markup?.name ?? source.files[0]?.name ?? "";
}

function shownFile(source: TemplateSource, wished: string): string {
  return source.files.some((file) => file.name === wished) ? wished : firstFile(source);
}

function sameFiles(left: readonly TemplateFile[], right: readonly TemplateFile[]): boolean {
  const texts = new Map(left.map((file) => [file.name, file.text]));
  return left.length === right.length && right.every((file) => texts.get(file.name) === file.text);
}

function untouched(source: VersionedTemplate): OpenTemplate {
  const draft = sourceOf(source);
  const { id, revision } = source;
  return { id, saved: source, draft, basedOn: revision, file: firstFile(source), textVersion: 0 };
}

/** Opens what is on the disk, or the unsaved work on it; null where there is neither. */
export function openTemplate(source: VersionedTemplate | null, found: Found | null): OpenTemplate | null {
  if (!found || source?.builtIn) return source && untouched(source);
  const { template, basedOn, keptAt } = found;
  if (source && sameFiles(source.files, template.files)) return { ...untouched(source), found: template };
  const open: OpenTemplate = {
    id: template.id,
    saved: source,
    draft: template,
    basedOn,
    file: firstFile(template),
    textVersion: 0,
    found: template,
    restoredAt: keptAt,
  };
  if (!source) return { ...open, other: { type: "gone" } };
  return source.revision === basedOn ? open : { ...open, other: { type: "changed", theirs: source } };
}

function replaceText(open: OpenTemplate, source: VersionedTemplate): OpenTemplate {
  const { found, textVersion, file } = open;
  return {
    ...untouched(source),
    found,
    file: shownFile(source, file),
    textVersion: textVersion + 1,
  };
}

/** A change by others is taken over where it costs the person nothing, and is noted where it would. */
export function seeDisk(open: OpenTemplate, source: VersionedTemplate | null): OpenTemplate {
  if (!source) return { ...open, saved: null, other: { type: "gone" } };
  const { saved, draft, basedOn } = open;
  if (sameFiles(source.files, draft.files))
    return { ...open, saved: source, basedOn: source.revision, other: undefined };
  if (source.revision === basedOn) return { ...open, saved: source, other: undefined };
  const unchanged = saved !== null && sameFiles(saved.files, draft.files);
  if (unchanged) return replaceText(open, source);
  return { ...open, saved: source, other: { type: "changed", theirs: source } };
}

/** Shows what is on the disk; the person's own text can be brought back. */
export function takeTheirs(open: OpenTemplate): OpenTemplate {
  return open.saved ? { ...replaceText(open, open.saved), replaced: open } : open;
}

export function bringMineBack(open: OpenTemplate): OpenTemplate {
  const { replaced } = open;
  return replaced ? { ...replaced, textVersion: open.textVersion + 1 } : open;
}

/** Gives the text up for good. What is left of a template that is gone is closed afterwards. */
export function discard(open: OpenTemplate): OpenTemplate {
  return open.saved ? replaceText(open, open.saved) : { ...open, draft: { ...open.draft, files: [] } };
}
