import { writeFileSync } from "node:fs";
import { makeContent } from "../content/content.mjs";
import { TOOLS } from "../tools/tools.mjs";

/**
 * One tool at one size in a process of its own: `{ format, tool, topics, warmUps, runs, notes, save }` as JSON comes in
 * as an argument; times in milliseconds, memory and sizes in bytes go out as JSON.
 */
const task = JSON.parse(process.argv[2] ?? "{}");
const write = await TOOLS[task.format][task.tool]();
for (let run = 0; run < task.warmUps; run += 1) await write(makeContent(task.topics, 1000 + run));

const times = [];
let bytes = new Uint8Array();
for (let run = 0; run < task.runs; run += 1) {
  const content = makeContent(task.topics, task.seed + run);
  const start = performance.now();
  bytes = await write(content);
  times.push(performance.now() - start);
}
if (task.save) writeFileSync(task.save, bytes);
const peakMemory = process.resourceUsage().maxRSS * 1024;
const heapGrowth = task.notes ? await measureHeapGrowth() : undefined;
console.log(JSON.stringify({ times, peakMemory, fileBytes: bytes.length, heapGrowth }));

/** Ratio of the heap after `notes` more documents to that before, both after garbage collection. */
async function measureHeapGrowth() {
  const heap = () => {
    globalThis.gc();
    return process.memoryUsage().heapUsed;
  };
  for (let run = 0; run < 10; run += 1) await write(makeContent(task.topics, 2000 + run));
  const before = heap();
  for (let run = 0; run < task.notes; run += 1) await write(makeContent(task.topics, 3000 + run));
  return heap() / before;
}
