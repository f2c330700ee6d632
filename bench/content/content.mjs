import { randomNumbers } from "./random.mjs";
import { writer } from "./writer.mjs";

const YEARS = ["2021", "2022", "2023", "2024"];
const CHART_EVERY = 5;

/** Number of topics in a small, middle and large document. */
export const SIZES = { S: 4, M: 40, L: 400 };

/**
 * One briefing note as plain values; every tool sets the same. Another seed gives another document of the same
 * shape, so that no tool can answer from what it remembers.
 */
export function makeContent(topicCount, seed) {
  const random = randomNumbers(seed);
  const write = writer(random);
  return {
    title: write.words(7),
    date: "2026-11-23",
    marking: "OFFICIAL",
    topics: Array.from({ length: topicCount }, (_, index) => makeTopic(index, write)),
  };
}

function makeTopic(index, write) {
  return {
    id: `topic-${index + 1}`,
    title: write.words(4),
    summary: write.sentences(5),
    notes: [write.sentence(12), write.sentence(14), write.sentence(10)],
    points: Array.from({ length: 6 }, () => write.sentence(18)),
    box: { title: write.words(3), text: write.sentences(2) },
    questions: Array.from({ length: 3 }, () => ({
      question: `${write.words(11)}?`,
      answer: write.sentences(3),
    })),
    table: {
      caption: write.words(6),
      head: ["Year", "Goods", "Services", "Remarks"],
      rows: Array.from({ length: 8 }, (_, row) => [
        String(2016 + row),
        write.amount(),
        write.amount(),
        write.words(4),
      ]),
    },
    chart: index % CHART_EVERY === 2 ? makeChart(write) : null,
  };
}

function makeChart(write) {
  return {
    caption: write.words(6),
    unit: "£ million",
    categories: YEARS,
    series: ["Exports", "Imports"].map((name) => ({ name, values: YEARS.map(() => Number(write.amount())) })),
  };
}
