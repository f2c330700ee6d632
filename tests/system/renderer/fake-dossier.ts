import type { EntryView, OpenedDossier, TopicView } from "../../../electron/contract/api.ts";

type EntryChange = Pick<EntryView, "id" | "type" | "text"> & Partial<EntryView>;

function entry(change: EntryChange): EntryView {
  return {
    origin: "sourced",
    marking: "official",
    disclosure: "usable",
    asOf: "2026-03-01",
    reviewBy: "2026-12-31",
    sources: ["joint-statement"],
    ...change,
  };
}

const minerals: TopicView = {
  id: "critical-minerals",
  title: "Critical minerals",
  summary: "Industry is short of minerals that Kazakhstan produces; a memorandum gives the frame.",
  entries: [
    entry({
      id: "minerals-objective",
      type: "objective",
      side: "ours",
      text: "Agree two joint survey projects under the memorandum before the end of the year.",
      origin: "drafted",
      sources: [],
    }),
    entry({
      id: "minerals-point",
      type: "point",
      text: "We value the memorandum and want to see its first projects this year.",
    }),
    entry({
      id: "minerals-line",
      type: "defensive-line",
      text: "On terms for companies: our companies look for the same stable terms as everyone else.",
      disclosure: "not-for-disclosure",
      origin: "drafted",
      sources: [],
    }),
    entry({
      id: "minerals-fact",
      type: "fact",
      text: "Kazakhstan reports deposits of 19 of the 34 materials on the European list.",
      reviewBy: "2026-02-28",
    }),
    entry({
      id: "minerals-sensitivity",
      type: "sensitivity",
      text: "The licence round of the spring is still before the courts; do not name bidders.",
      marking: "official-sensitive",
      disclosure: "not-for-disclosure",
    }),
  ],
};

const corridor: TopicView = {
  id: "middle-corridor",
  title: "Middle Corridor and connectivity",
  summary: "Transport across the Caspian grows, with bottlenecks at the ports.",
  entries: [
    entry({
      id: "corridor-fact",
      type: "fact",
      text: "Freight along the corridor rose by 20 per cent in a year.",
    }),
    entry({
      id: "corridor-ask",
      type: "ask",
      side: "theirs",
      text: "Support in the boards of the development banks.",
    }),
    entry({ id: "corridor-next", type: "next-step", text: "Officials meet in Aktau in the autumn." }),
  ],
};

const education: TopicView = {
  id: "education",
  title: "Education and science",
  summary: "Branch campuses carry the relationship.",
  entries: [
    entry({
      id: "education-point",
      type: "point",
      text: "Two university campuses opened; more are welcome.",
    }),
    entry({
      id: "education-fact",
      type: "fact",
      text: "More than 500 scholars have studied here under the programme since 1994.",
      sources: [],
    }),
    entry({
      id: "education-question",
      type: "question",
      text: "Will fees rise? No change is planned this year.",
    }),
  ],
};

const visas: TopicView = {
  id: "visas",
  title: "Visas",
  summary: "They ask for reciprocity; our position has not changed.",
  entries: [
    entry({
      id: "visas-objective",
      type: "objective",
      side: "theirs",
      text: "Easier visas for business visitors.",
    }),
    entry({
      id: "visas-line",
      type: "defensive-line",
      text: "If asked for reciprocity: the rules are the same for all countries and kept under review.",
      disclosure: "not-for-disclosure",
    }),
  ],
};

const energy: TopicView = {
  id: "energy",
  title: "Energy and hydrogen",
  summary: "",
  entries: [
    entry({
      id: "energy-opportunity",
      type: "opportunity",
      text: "Wind and hydrogen projects in Mangystau.",
    }),
    entry({
      id: "energy-risk",
      type: "risk",
      text: "Grid connection is the main delay.",
      reviewBy: "2026-04-30",
    }),
  ],
};

const reforms: TopicView = {
  id: "reforms",
  title: "Reforms",
  summary: "",
  entries: [
    entry({
      id: "reforms-background",
      type: "background",
      text: "The referendum of 2022 shortened the term of office.",
    }),
    entry({
      id: "reforms-point",
      type: "point",
      text: "We welcome the reforms and follow how they are carried out.",
    }),
  ],
};

export const SAMPLE: OpenedDossier = {
  handle: "dossier-1",
  name: "uk-kazakhstan",
  revision: "d".repeat(64),
  isSample: true,
  dossier: {
    id: "uk-kazakhstan",
    title: "United Kingdom and Kazakhstan",
    summary: "The relationship at a glance.",
    schemeTitle: "UK Government Security Classifications",
    levels: [
      { id: "official", label: "OFFICIAL" },
      { id: "official-sensitive", label: "OFFICIAL-SENSITIVE" },
      { id: "secret", label: "SECRET" },
    ],
    faultyTopics: [],
    topics: [minerals, corridor, education, visas, energy, reforms],
    people: [
      { id: "ambassador", name: "Aigerim Sample", post: "Ambassador of Kazakhstan" },
      { id: "counsellor", name: "Daniyar Sample", post: "Trade counsellor" },
    ],
  },
  brief: {
    title: "Call by the Ambassador of Kazakhstan",
    audience: "Minister receiving the call",
    template: "meeting-brief",
    topics: [
      { topic: "critical-minerals" },
      { topic: "middle-corridor" },
      { topic: "education", entries: ["education-point", "education-fact"] },
      { topic: "visas" },
    ],
    date: "2026-06-01",
    version: "1.0",
    author: { name: "Desk officer", role: "Central Asia desk", contact: "desk@example.org" },
    meeting: {
      with: ["ambassador"],
      when: "3 June 2026, 10:30",
      where: "Minister’s office",
      language: "English",
      reason: "Take stock before the partnership agreement is signed",
      agenda: ["Partnership agreement", "Critical minerals"],
    },
    ceiling: "official",
    disclosure: "all",
    formats: ["pdf", "docx"],
    authorInProperties: false,
  },
};
