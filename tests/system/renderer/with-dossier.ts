import { success } from "../../../core/problem/result.ts";
import type { Brief, DossierView, OpenedDossier } from "../../../electron/contract/api.ts";
import type { Desk } from "./fake-desk.ts";
import { SAMPLE } from "./fake-dossier.ts";

/** The window starts with a brief open. */
export function withBrief(desk: Desk, brief: Brief = SAMPLE.brief, name = "Call on the Minister"): void {
  desk.briefs.last = desk.briefs.add(name, brief).id;
}

/** Briefs open on another dossier than the sample. */
export function withDossier(desk: Desk, change: Partial<DossierView>, isSample = true): void {
  const dossier: OpenedDossier = { ...SAMPLE, isSample, dossier: { ...SAMPLE.dossier, ...change } };
  const { openBrief, lastOpenBrief } = desk.api;
  const entries = dossier.dossier.topics.flatMap((topic) => topic.entries);
  Object.assign(desk.api, {
    openBrief: async (id) => {
      const opened = await openBrief(id);
      return opened.ok ? success({ ...opened.value, dossier }) : opened;
    },
    lastOpenBrief: async () => {
      const opened = await lastOpenBrief();
      return opened.ok && opened.value ? success({ ...opened.value, dossier }) : opened;
    },
    searchDossier: async (_, query) =>
      success(
        entries.filter(({ text }) => text.toLowerCase().includes(query.toLowerCase())).map(({ id }) => id),
      ),
  } satisfies Partial<Desk["api"]>);
}
