import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeDossierFiles } from "../content/dossier-files.mjs";
import { randomNumbers } from "../content/random.mjs";
import { writer } from "../content/writer.mjs";
import { CLI } from "../tools/paths.mjs";
import { LOAD } from "./plan.mjs";

/** Number of dossiers in turn: the window keeps eight open, so that the retained memory is steady. */
const DESK_DOSSIERS = 8;

const CHILD = fileURLToPath(new URL("child.mjs", import.meta.url));
const REPORT_USAGE = new URL("report-usage.mjs", import.meta.url).href;

/** Measures opening dossiers: reading, checking, the view for the window, and choosing everything. */
export function measureOpening(folder) {
  return LOAD.entries.map((entries) => {
    const dossier = writeDossier(join(folder, `entries-${entries}`), { entries });
    return row({
      what: "open a dossier",
      size: entries,
      of: "entries",
      ...run({ part: "opening", folder: dossier }),
    });
  });
}

/** Country briefs on many topics of three short statements. */
export function measureNotes(folder) {
  return ["pdf", "docx"].flatMap((format) =>
    LOAD.topics.map((topics) => {
      const options = { entries: topics * 3, perTopic: 3, short: true };
      const dossier = writeDossier(join(folder, `topics-${topics}`), options);
      const task = { part: "note", folder: dossier, template: "country-brief", format };
      return row({ what: `make a note, ${format}`, size: topics, of: "topics", ...run(task) });
    }),
  );
}

/** Packs of up to about 500 pages, read back and compared; `used` states the limits that the largest uses. */
export function measurePacks(folder) {
  const packs = LOAD.packEntries.map((entries) => {
    const dossier = writeDossier(join(folder, `pack-${entries}`), { entries });
    const { steps, used } = run({ part: "pack", folder: dossier, template: "meeting-brief" });
    const { pages } = steps[0];
    return {
      used,
      rows: steps.map(({ name, ...figures }) => row({ what: name, size: pages, of: "pages", ...figures })),
    };
  });
  return { rows: packs.flatMap(({ rows }) => rows), used: packs.at(-1).used };
}

/** Lists of briefs through the command line, on all cores, each list twice. */
export function measureBatches(folder) {
  const dossier = writeDossier(join(folder, "batch"), { entries: 96, perTopic: 8 });
  return LOAD.briefs.flatMap((briefs) => {
    const list = join(folder, `list-${briefs}.jsonl`);
    writeFileSync(list, briefList(dossier, briefs));
    const out = join(folder, `notes-${briefs}`);
    const made = (again) => ({ size: briefs, of: "briefs", ...runBatch(folder, list, out, again) });
    return [row({ what: "a batch", ...made(false) }), row({ what: "the batch again", ...made(true) })];
  });
}

/** A day of composing with small dossiers in turn, and sometimes one of some thousand entries. */
export function measureComposing(folder) {
  const dossiers = Array.from({ length: DESK_DOSSIERS }, (_, index) =>
    writeDossier(join(folder, `desk-${index + 1}`), {
      entries: index === 5 ? LOAD.largeDesk : 120,
      perTopic: 12,
      seed: 100 + index,
    }),
  );
  return run({ part: "composing", dossiers, previews: LOAD.previews, samples: LOAD.samples });
}

function writeDossier(folder, options) {
  for (const [path, text] of makeDossierFiles(options)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

function briefList(dossier, count) {
  const write = writer(randomNumbers(count));
  const defaults = { dossier, template: "meeting-brief", date: "2026-11-23", format: ["pdf", "docx"] };
  const briefs = Array.from({ length: count }, (_, index) => ({
    title: `${write.words(4)} ${index + 1}`,
    for: write.words(2),
    topics: [`topic-${1 + (index % 12)}`, `topic-${1 + ((index + 5) % 12)}`],
  }));
  return [{ defaults }, ...briefs].map((line) => `${JSON.stringify(line)}\n`).join("");
}

function runBatch(folder, list, out, again) {
  const usage = join(folder, "usage.json");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", REPORT_USAGE, CLI, "batch", list, "--out", out, "--json"],
    { encoding: "utf8", env: { ...process.env, USAGE_FILE: usage }, maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`the batch ended with ${status}: ${stderr.slice(0, 2000)}`);
  const { made, skipped, briefs } = JSON.parse(stdout);
  const count = again ? skipped : made;
  if (count !== briefs.length)
    throw new Error(`${count} of ${briefs.length} were ${again ? "skipped" : "made"}`);
  return JSON.parse(readFileSync(usage, "utf8"));
}

function run(task) {
  const output = execFileSync(process.execPath, ["--expose-gc", CHILD, JSON.stringify(task)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}

function row(figures) {
  const { what, size, of, milliseconds, peakMemory } = figures;
  console.log(
    `${what}, ${size} ${of}: ${milliseconds.toFixed(0)} ms, ${Math.round(peakMemory / 2 ** 20)} MB`,
  );
  return figures;
}
