import type { Problem } from "../../../core/problem/problem.ts";
import { failure, success } from "../../../core/problem/result.ts";
import type { Api, Draft, DraftSubject, FoundDraft } from "../../../electron/contract/api.ts";

export interface FakeDrafts {
  readonly kept: Map<string, FoundDraft>;
  /** Why drafts cannot be kept at present. */
  problems: readonly Problem[];
  /** What is wrong with drafts that are looked for. */
  remarks: readonly Problem[];
}

export function draftKey(subject: DraftSubject): string {
  return subject.type === "brief" ? `brief ${subject.dossier}` : `template ${subject.id}`;
}

function keptOf(draft: Draft): readonly [string, FoundDraft] {
  const keptAt = Date.now();
  if (draft.type === "template")
    return [draftKey({ type: "template", id: draft.template.id }), { ...draft, keptAt }];
  const { type, brief } = draft;
  return [draftKey(draft), { type, brief, keptAt, baseChanged: false }];
}

export function draftApi(drafts: () => FakeDrafts) {
  return {
    keepDraft: async (draft) => {
      if (drafts().problems.length > 0) return failure(drafts().problems);
      drafts().kept.set(...keptOf(draft));
      return success(null);
    },
    findDraft: async (subject) => success(drafts().kept.get(draftKey(subject)) ?? null, drafts().remarks),
    listTemplateDrafts: async () =>
      success(
        [...drafts().kept.values()].flatMap((draft) =>
          draft.type === "template" ? [{ id: draft.template.id, keptAt: draft.keptAt }] : [],
        ),
      ),
    dropDraft: async (subject) => {
      drafts().kept.delete(draftKey(subject));
      return success(null);
    },
    confirmClosing: async () => success(null),
  } satisfies Partial<Api>;
}
