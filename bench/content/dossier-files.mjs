import { randomNumbers } from "./random.mjs";
import { writer } from "./writer.mjs";

/** Entries of a topic file; about 12 kB, a size that people still scroll through. */
const ENTRIES_PER_TOPIC = 50;

/** Every so many topics, one more statistic and one more person; every so many entries, one more source. */
const TOPICS_PER_SERIES = 4;
const TOPICS_PER_PERSON = 2;
const ENTRIES_PER_SOURCE = 10;

const TYPES = ["point", "fact", "background", "objective", "question", "risk", "opportunity", "fact"];

const PROVENANCE = [
  "asOf: 2026-09-01",
  "reviewBy: 2027-09-01",
  "marking: OFFICIAL",
  "disclosure: usable",
  "origin: sourced",
];

/**
 * A dossier's text files by their paths. `short` gives statements of some six words, as many as a note of hundreds of
 * topics has room for.
 */
export function makeDossierFiles({ entries, perTopic = ENTRIES_PER_TOPIC, seed = 1, short = false }) {
  const write = writer(randomNumbers(seed));
  const names = (count, name) =>
    Array.from({ length: Math.ceil(count) }, (_, index) => `${name}-${index + 1}`);
  const topics = names(entries / perTopic, "topic");
  const series = names(topics.length / TOPICS_PER_SERIES, "series");
  const sources = names(entries / ENTRIES_PER_SOURCE, "source");
  const files = new Map([
    ["dossier.yaml", dossierFile(write, topics, series)],
    [
      "sources.json",
      `${JSON.stringify(
        sources.map((id) => sourceRecord(write, id)),
        null,
        1,
      )}\n`,
    ],
    ["people.yaml", peopleFile(write, names(topics.length / TOPICS_PER_PERSON, "person"), sources)],
  ]);
  for (const [index, topic] of topics.entries()) {
    const count = Math.min(perTopic, entries - index * perTopic);
    files.set(
      `topics/${topic}.yaml`,
      topicFile(write, topic, count, { sources, first: index * perTopic, short }),
    );
  }
  for (const [index, name] of series.entries()) {
    files.set(`series/${name}.yaml`, seriesFile(write, topics[index * TOPICS_PER_SERIES], sources[index]));
    files.set(`series/${name}.csv`, seriesRows(write));
  }
  return files;
}

function dossierFile(write, topics, series) {
  return [
    `title: ${write.words(4)}`,
    `summary: ${write.words(12)}`,
    "language: en-GB",
    "scheme: uk-gscp",
    "originator:",
    "  office: Central Asia desk",
    "topics:",
    ...topics.map((id) => `  - ${id}`),
    "series:",
    ...series.map((id) => `  - ${id}`),
    "",
  ].join("\n");
}

function sourceRecord(write, id) {
  return {
    id,
    type: "report",
    title: write.words(7),
    author: [{ family: write.name(), given: write.name() }],
    issued: { "date-parts": [[2026, 3]] },
    publisher: write.words(3),
  };
}

function peopleFile(write, people, sources) {
  const head = ["defaults:", ...PROVENANCE.map((line) => `  ${line}`), "people:"];
  const each = people.map((id, index) =>
    [
      `  - id: ${id}`,
      `    name: ${write.name()} ${write.name()}`,
      `    side: ${index % 2 === 0 ? "theirs" : "ours"}`,
      `    post: ${write.words(4)}`,
      `    biography: ${write.sentence(14)}`,
      `    sources: [${sources[index % sources.length]}]`,
    ].join("\n"),
  );
  return [...head, ...each, ""].join("\n");
}

function topicFile(write, topic, count, { sources, first, short }) {
  const head = [
    `title: ${write.words(3)}`,
    `summary: ${write.words(9)}`,
    "defaults:",
    ...PROVENANCE.map((line) => `  ${line}`),
    "entries:",
  ];
  const entries = Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const source = sources[Math.floor(number / ENTRIES_PER_SOURCE) % sources.length];
    return entryOf(write, `${topic}-${index + 1}`, TYPES[index % TYPES.length], { source, number, short });
  });
  return [...head, ...entries, ""].join("\n");
}

function entryOf(write, id, type, { source, number, short }) {
  const text = short ? `${write.words(6)}.` : write.sentence(18);
  return [
    `  - id: ${id}`,
    `    type: ${type}`,
    `    priority: ${1 + (number % 3)}`,
    ...(type === "fact"
      ? [`    label: ${write.words(3)}`, `    value: "${write.amount()}"`, "    unit: tonnes"]
      : []),
    ...(type === "objective" ? [`    side: ${number % 2 === 0 ? "ours" : "theirs"}`] : []),
    ...(type === "question" ? [`    question: ${write.words(8)}?`] : []),
    `    text: ${text}`,
    `    sources: [{ source: ${source}, locator: p. ${1 + (number % 90)} }]`,
  ].join("\n");
}

function seriesFile(write, topic, source) {
  return [
    `title: ${write.words(5)}`,
    "unit: tonnes",
    `topic: ${topic}`,
    `sources: [${source}]`,
    ...PROVENANCE,
    "",
  ].join("\n");
}

function seriesRows(write) {
  const years = Array.from({ length: 8 }, (_, index) => String(2016 + index));
  return [
    "Year,Exports,Imports",
    ...years.map((year) => `${year},${write.amount()},${write.amount()}`),
    "",
  ].join("\n");
}
