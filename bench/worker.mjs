import { PROCESSES } from "./measure/plan.mjs";
import { median } from "./measure/run-child.mjs";
import { NOTE_WORKER, ours, ROOT } from "./tools/paths.mjs";

/** Time in milliseconds before the first preview, in which the window shows the dossier and its topics. */
const STARTED_BEFORE = 1000;

/** Number of later changes, as while writing. */
const CHANGES = 10;

/** Previews of the sample's two notes in the window's worker, in milliseconds: the first, the next, and later ones. */
const { openPreviews } = await import(ours("previews"));
for (const template of ["country-brief", "meeting-brief"]) {
  const { title, start } = await openPreviews(ROOT, NOTE_WORKER, template);
  for (const [name, before] of [
    ["in a worker started a second before", STARTED_BEFORE],
    ["in a worker started for it", 0],
  ]) {
    const times = { first: [], change: [], later: [] };
    let pages = 0;
    for (let run = 0; run < PROCESSES; run += 1) {
      const { preview, close } = start();
      await new Promise((resolve) => setTimeout(resolve, before));
      const timed = async (list, words) => {
        const begin = performance.now();
        pages = await preview(words);
        list.push(performance.now() - begin);
      };
      await timed(times.first, title);
      await timed(times.change, `${title}, changed`);
      for (let change = 0; change < CHANGES; change += 1) await timed(times.later, `${title}, ${change}`);
      await close();
    }
    const [first, change, later] = Object.values(times).map((list) => median(list).toFixed(0));
    console.log(
      `${template}, ${pages} pages, ${name}: first preview ${first} ms, a change ${change} ms, later ones ${later} ms`,
    );
  }
}
