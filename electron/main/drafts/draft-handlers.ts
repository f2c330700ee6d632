import { existsSync } from "node:fs";
import type { Brief } from "../../../core/brief/brief.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import type { KeptDraft as KeptDraftFile } from "../../../workspace/draft-store.ts";
import { revisionOf } from "../../../workspace/revision.ts";
import type { Api, Draft, DraftSubject, FoundDraft } from "../../contract/api.ts";
import type { OpenDossiers } from "../dossiers/open-dossiers.ts";
import type { Services } from "../services.ts";
import type { StoredDraft } from "./stored-draft.ts";

type DraftMethods = "keepDraft" | "findDraft" | "listTemplateDrafts" | "dropDraft" | "confirmClosing";

type Found = KeptDraftFile<StoredDraft>;

interface Dependencies {
  readonly drafts: Services["drafts"];
  readonly dossiers: OpenDossiers;
  onClosingConfirmed(): void;
}

export function draftHandlers(dependencies: Dependencies): Pick<Api, DraftMethods> {
  const { drafts, dossiers, onClosingConfirmed } = dependencies;

  return {
    async keepDraft(draft) {
      const key = keyOf(dependencies, subjectOf(draft));
      const content = stored(dependencies, draft);
      if (!key.ok) return key;
      return content.ok ? drafts.keep(key.value, content.value) : content;
    },
    async findDraft(subject) {
      const key = keyOf(dependencies, subject);
      if (!key.ok) return key;
      const own = await drafts.find(key.value);
      const found = own.ok && own.value === null ? await moved(dependencies, subject, own) : own;
      if (!found.ok || found.value === null) return found.ok ? success(null, found.problems) : found;
      const { content, keptAt } = found.value;
      return success(keptDraft(content, keptAt, subject, dossiers), found.problems);
    },
    async listTemplateDrafts() {
      const listed = await drafts.list();
      if (!listed.ok) return listed;
      const templates = listed.value.flatMap(({ content, keptAt }) =>
        content.type === "template" ? [{ id: content.template.id, keptAt }] : [],
      );
      return success(templates, listed.problems);
    },
    async dropDraft(subject) {
      const key = keyOf(dependencies, subject);
      return key.ok ? drafts.drop(key.value) : key;
    },
    async confirmClosing() {
      onClosingConfirmed();
      return success(null);
    },
  };
}

function keyOf({ dossiers }: Dependencies, subject: DraftSubject): Result<string> {
  if (subject.type === "template") return success(`template ${subject.id}`);
  const folder = dossiers.folderOf(subject.dossier);
  return folder.ok ? success(`brief ${folder.value}`) : folder;
}

function stored({ dossiers }: Dependencies, draft: Draft): Result<StoredDraft> {
  if (draft.type === "template") return success(draft);
  const folder = dossiers.folderOf(draft.dossier);
  const opened = dossiers.find(draft.dossier);
  if (!folder.ok) return folder;
  if (!opened.ok) return opened;
  const basedOn = startingRevision(opened.value.brief);
  return success({ type: "brief", folder: folder.value, brief: draft.brief, basedOn });
}

/**
 * Finds the draft of a dossier whose folder was moved or renamed: its old folder is gone, and its starting brief is the
 * same. Assigns the draft to the new folder.
 */
async function moved(
  { dossiers, drafts }: Dependencies,
  subject: DraftSubject,
  none: Result<Found | null>,
): Promise<Result<Found | null>> {
  if (subject.type === "template") return none;
  const [opened, folder] = [dossiers.find(subject.dossier), dossiers.folderOf(subject.dossier)];
  const all = await drafts.list();
  if (!opened.ok || !folder.ok || !all.ok) return none;
  const basedOn = startingRevision(opened.value.brief);
  for (const draft of all.value) {
    const { content } = draft;
    if (content.type !== "brief" || content.basedOn !== basedOn || existsSync(content.folder)) continue;
    const kept = await drafts.keep(`brief ${folder.value}`, { ...content, folder: folder.value });
    if (kept.ok) await drafts.drop(draft.key);
    return success(draft, none.problems);
  }
  return none;
}

function subjectOf(draft: Draft): DraftSubject {
  return draft.type === "brief"
    ? { type: "brief", dossier: draft.dossier }
    : { type: "template", id: draft.template.id };
}

function keptDraft(
  content: StoredDraft,
  keptAt: number,
  subject: DraftSubject,
  dossiers: OpenDossiers,
): FoundDraft | null {
  if (content.type === "template") return { ...content, keptAt };
  if (content.type === "brief-document") return null;
  const opened = subject.type === "brief" ? dossiers.find(subject.dossier) : undefined;
  const baseChanged = opened?.ok === true && startingRevision(opened.value.brief) !== content.basedOn;
  return { type: "brief", brief: content.brief, keptAt, baseChanged };
}

/** Revision of a starting brief without its date, which may be today's and change daily. */
function startingRevision({ date: _, ...brief }: Brief): string {
  return revisionOf([{ name: "brief", text: JSON.stringify(brief) }]);
}
