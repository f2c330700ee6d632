import { MEASURED_NOTE_WORKER, ours, READER, ROOT } from "../tools/paths.mjs";
import { makeComposing } from "./composing-words.mjs";

/** One measurement in a process of its own: a task as JSON comes in as an argument, figures as JSON go out. */
const PARTS = { opening, note, pack, composing };
const { part, ...task } = JSON.parse(process.argv[2] ?? "{}");
console.log(JSON.stringify(await PARTS[part](task)));

async function opening({ folder }) {
  const { openAll } = await load();
  return measure(async () => ({ statements: await openAll(folder) }));
}

async function note({ folder, template, format }) {
  const { prepareNote } = await load();
  const make = await prepareNote(folder, template);
  return measure(async () => {
    const { pages, files } = await make([format]);
    return { pages, fileBytes: files[0].bytes.length };
  });
}

async function pack({ folder, template }) {
  const { prepareNote, verify, checkWord, usedBy } = await load();
  const make = await prepareNote(folder, template);
  let files = [];
  const steps = [];
  const step = async (name, act) => steps.push({ name, ...(await measure(act)) });
  await step("make both files", async () => {
    const made = await make(["pdf", "docx"]);
    files = made.files.map(({ bytes }) => bytes);
    return { pages: made.pages, fileBytes: files.reduce((sum, { length }) => sum + length, 0) };
  });
  await step("verify the pair", () => ({ found: verify(...files).length }));
  await step("check accessibility", () => ({ found: checkWord(files[1]).length }));
  return { steps, used: usedBy(...files) };
}

async function composing({ dossiers, previews, samples }) {
  const { compose, heapReports } = await import(ours("composing"));
  const every = Math.floor(previews / samples);
  const rows = [];
  const figures = await measure(() =>
    compose({
      root: ROOT,
      noteWorker: MEASURED_NOTE_WORKER,
      reader: READER,
      dossiers,
      previews,
      wordsFor: makeComposing(),
      async afterPreview(preview) {
        if (preview % every !== 0) return;
        const threads = await heapReports(["notes", "reader"]);
        rows.push({ preview, threads, resident: process.memoryUsage().rss });
        console.error(`${preview} of ${previews} previews`);
      },
    }),
  );
  return { ...figures, samples: rows };
}

async function load() {
  const { openLoad } = await import(ours("load"));
  return openLoad(ROOT);
}

/** Processor time of all threads and time by the clock, in milliseconds; peak memory of the process, in bytes. */
async function measure(act) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const figures = await act();
  const { user, system } = process.cpuUsage(before);
  return {
    ...figures,
    milliseconds: (user + system) / 1000,
    clock: performance.now() - start,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}
