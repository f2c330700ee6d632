import type { Brief, EntryView, OpenedBrief, OpenedDossier, TopicView } from "../../electron/contract/api.ts";

export function entry(id: string, change: Partial<EntryView> = {}): EntryView {
  return {
    id,
    type: "fact",
    text: `Text of ${id}`,
    origin: "sourced",
    marking: "official",
    disclosure: "usable",
    asOf: "2026-01-01",
    reviewBy: "2026-12-31",
    sources: ["a-source"],
    ...change,
  };
}

export function topic(id: string, entries: readonly string[]): TopicView {
  return { id, title: `Topic ${id}`, summary: "", entries: entries.map((each) => entry(each)) };
}

export const BRIEF: Brief = {
  title: "Call on the minister",
  audience: "The ambassador",
  template: "meeting",
  topics: [{ topic: "visas" }, { topic: "minerals", entries: ["m2"] }],
  date: "2026-06-01",
  version: "1",
  ceiling: "official",
  disclosure: "all",
  formats: ["pdf"],
  authorInProperties: false,
};

export const OPENED: OpenedDossier = {
  handle: "dossier-1",
  name: "uk-kazakhstan",
  revision: "d".repeat(64),
  isSample: false,
  dossier: {
    id: "uk-kazakhstan",
    title: "UK and Kazakhstan",
    summary: "",
    schemeTitle: "Government security classifications",
    levels: [
      { id: "official", label: "OFFICIAL" },
      { id: "official-sensitive", label: "OFFICIAL-SENSITIVE" },
    ],
    faultyTopics: [],
    topics: [topic("minerals", ["m1", "m2", "m3"]), topic("education", ["e1"]), topic("visas", ["v1", "v2"])],
    people: [],
  },
  brief: BRIEF,
};

export const OPENED_BRIEF: OpenedBrief = {
  id: "brief-1",
  name: "Call on the minister",
  revision: "1",
  brief: BRIEF,
  dossier: OPENED,
  history: [],
  isReadOnly: false,
};
