import { SIZES } from "../content/content.mjs";
import { TOOLS } from "../tools/tools.mjs";
import { PLAN, SEED } from "./plan.mjs";
import { median, runChild } from "./run-child.mjs";

/** Rows of results for every tool at every size, measured in turn, so that changes of load affect all equally. */
export function measureFormat(format) {
  return Object.entries(SIZES).flatMap(([size, topics]) =>
    Object.keys(TOOLS[format]).map((tool) => {
      const { times, peakMemory, fileBytes } = runChild({ format, tool, topics, seed: SEED, ...PLAN[size] });
      const row = { tool, size, milliseconds: median(times), runs: times.length, peakMemory, fileBytes };
      console.log(`${format} ${size} ${tool}: ${row.milliseconds.toFixed(0)} ms`);
      return { ...row, millisecondsPerTopic: row.milliseconds / topics };
    }),
  );
}

/** The row of a tool at a size. */
export function rowOf(rows, tool, size) {
  const row = rows.find((item) => item.tool === tool && item.size === size);
  if (row === undefined) throw new Error(`no measurement of ${tool} at ${size}`);
  return row;
}

/** Ratio of Attaché's result to that of another tool. */
export function ratio(rows, measure, other, size) {
  return rowOf(rows, "ours", size)[measure] / rowOf(rows, other, size)[measure];
}

/** Ratio of Attaché's time for each topic at size L to that at size M. */
export function growth(rows) {
  return rowOf(rows, "ours", "L").millisecondsPerTopic / rowOf(rows, "ours", "M").millisecondsPerTopic;
}
