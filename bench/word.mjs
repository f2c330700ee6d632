import { growth, measureFormat, ratio } from "./measure/measure-format.mjs";
import { report, target } from "./measure/report.mjs";
import { prepareTemplates } from "./tools/prepared-templates.mjs";

await prepareTemplates();
const rows = measureFormat("word");
report("word", {
  rows,
  targets: [
    ...["S", "M", "L"].map((size) =>
      target(`time ${size}, ours / docx`, ratio(rows, "milliseconds", "docx", size), 1),
    ),
    target("time L, ours / docxtemplater", ratio(rows, "milliseconds", "docxtemplater", "L"), 1),
    target("time L, ours / easy-template-x", ratio(rows, "milliseconds", "easy-template-x", "L"), 1),
    target("time a topic, ours, L / M", growth(rows), 1),
    target("peak memory L, ours / docx", ratio(rows, "peakMemory", "docx", "L"), 1),
  ],
});
