import { PROCESSES } from "./measure/plan.mjs";
import { median } from "./measure/run-child.mjs";
import { NOTE_WORKER, OURS, ROOT } from "./tools/paths.mjs";

/** First preview of the sample note in a new worker, and a change to it: milliseconds. */
const { openPreviews } = await import(OURS.href);
const { title, start } = await openPreviews(ROOT, NOTE_WORKER);
const first = [];
const change = [];
for (let run = 0; run < PROCESSES; run += 1) {
  const { preview, close } = start();
  const begin = performance.now();
  const pages = await preview(title);
  const shown = performance.now();
  await preview(`${title}, changed`);
  first.push(shown - begin);
  change.push(performance.now() - shown);
  if (run === 0) console.log(`${pages} pages`);
  await close();
}
console.log(`first preview ${median(first).toFixed(0)} ms, a change ${median(change).toFixed(0)} ms`);
