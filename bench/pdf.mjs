import { SIZES } from "./content/content.mjs";
import { growth, measureFormat, ratio } from "./measure/measure-format.mjs";
import { NOTES_IN_A_ROW } from "./measure/plan.mjs";
import { report, target } from "./measure/report.mjs";
import { runChild } from "./measure/run-child.mjs";

const rows = measureFormat("pdf");
const { heapGrowth } = runChild({
  format: "pdf",
  tool: "ours",
  topics: SIZES.S,
  seed: 1,
  warmUps: 0,
  runs: 1,
  notes: NOTES_IN_A_ROW,
});
report("pdf", {
  rows,
  targets: [
    target("time S, ours / pdfmake", ratio(rows, "milliseconds", "pdfmake", "S"), 0.2),
    target("time L, ours / pdfmake", ratio(rows, "milliseconds", "pdfmake", "L"), 0.2),
    target("time S, ours / Typst with footnotes", ratio(rows, "milliseconds", "typst footnotes", "S"), 0.5),
    target("time L, ours / Typst with footnotes", ratio(rows, "milliseconds", "typst footnotes", "L"), 0.2),
    target("time S, ours / ours without tags", ratio(rows, "milliseconds", "ours untagged", "S"), 4 / 3),
    target("time L, ours / ours without tags", ratio(rows, "milliseconds", "ours untagged", "L"), 4 / 3),
    target("peak memory L, ours / pdfmake", ratio(rows, "peakMemory", "pdfmake", "L"), 0.55),
    target("file size L, ours / pdfmake", ratio(rows, "fileBytes", "pdfmake", "L"), 0.8),
    target("time a topic, ours, L / M", growth(rows), 1),
    target(`heap after ${NOTES_IN_A_ROW} notes / before`, heapGrowth, 1.1),
  ],
});
