import { SIZES } from "./content/content.mjs";
import { PROCESSES } from "./measure/plan.mjs";
import { report, target } from "./measure/report.mjs";
import { median, timeProcess } from "./measure/run-child.mjs";

/** Measures the time from the start of Node to the bytes of a small document; the tools run in turn. */
const times = { ours: [], pdfmake: [] };
for (let run = 0; run < PROCESSES; run += 1) {
  for (const tool of Object.keys(times)) {
    const task = { format: "pdf", tool, topics: SIZES.S, seed: run + 1, warmUps: 0, runs: 1 };
    times[tool].push(timeProcess(task));
  }
}
const [ours, pdfmake] = [median(times.ours), median(times.pdfmake)];
console.log(`ours ${ours.toFixed(0)} ms, pdfmake ${pdfmake.toFixed(0)} ms`);
report("cold", { targets: [target("whole process on S, ours / pdfmake", ours / pdfmake, 0.8)] });
