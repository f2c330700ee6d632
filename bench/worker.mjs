import { PROCESSES } from "./measure/plan.mjs";
import { median } from "./measure/run-child.mjs";
import { NOTE_WORKER, OURS, ROOT } from "./tools/paths.mjs";

/** A window shows its dossier and topics for as long before anybody can ask for a preview. */
const STARTED_BEFORE = 1000;

/** Previews of the sample note in the window's worker, in milliseconds: the first, and one after a change. */
const { openPreviews } = await import(OURS.href);
const { title, start } = await openPreviews(ROOT, NOTE_WORKER);
for (const [name, before] of [
  ["in a worker started a second before", STARTED_BEFORE],
  ["in a worker started for it", 0],
]) {
  const first = [];
  const change = [];
  for (let run = 0; run < PROCESSES; run += 1) {
    const { preview, close } = start();
    await new Promise((resolve) => setTimeout(resolve, before));
    const begin = performance.now();
    await preview(title);
    const shown = performance.now();
    await preview(`${title}, changed`);
    first.push(shown - begin);
    change.push(performance.now() - shown);
    await close();
  }
  console.log(
    `${name}: first preview ${median(first).toFixed(0)} ms, a change ${median(change).toFixed(0)} ms`,
  );
}
