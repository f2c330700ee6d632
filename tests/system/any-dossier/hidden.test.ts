import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { anyBrief, type PlantedBrief } from "../../support/any-dossier/brief.ts";
import { anyDossier, type PlantedDossier } from "../../support/any-dossier/dossier.ts";
import { DOSSIER_PICTURES, dossierFiles, yamlText } from "../../support/any-dossier/files.ts";
import { tokensRead } from "../../support/any-dossier/plant.ts";
import { seeded } from "../../support/any-dossier/seed.ts";
import { tracesIn } from "../../support/any-dossier/traces.ts";
import { hiddenTokens, nameableTokens } from "../../support/any-dossier/without-hidden.ts";
import { buildOnce } from "../build-once.ts";
import { runTool } from "../files/tools.ts";

const SPY = resolve("tests/system/any-dossier/spied-disk.cjs");
const PROGRAM = resolve("out/cli/attache.mjs");
const RUNS = 10;
/** Bytes that an unpacked note has at most, fonts and all. */
const LARGEST_OUTPUT = 200_000_000;

/** A made note and all that its making left anywhere. */
interface Run {
  readonly said: string;
  readonly notes: string;
  readonly spied: string;
}

function run(dossier: PlantedDossier, brief: PlantedBrief, json: boolean): Run {
  const folder = mkdtempSync(join(tmpdir(), "attache-hidden-"));
  const save = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, "planted", path)), { recursive: true });
    writeFileSync(join(folder, "planted", path), bytes);
  };
  for (const [path, text] of dossierFiles(dossier)) save(path, text);
  for (const picture of Object.values(DOSSIER_PICTURES))
    if (picture.type === "read") save(picture.file, picture.bytes);
  save("brief.yaml", yamlText(brief));
  const [notes, spied, temporary] = ["notes", "spied", "temporary"].map((name) => join(folder, name));
  for (const each of [spied, temporary]) mkdirSync(each ?? "");
  const words = ["brief", "--dossier", "planted", "--out", notes ?? "", ...(json ? ["--json"] : [])];
  const ran = spawnSync(process.execPath, ["--require", SPY, PROGRAM, ...words], {
    encoding: "utf8",
    cwd: folder,
    env: { PATH: process.env.PATH, SPIED: spied, TMPDIR: temporary, ATTACHE_HOME: join(folder, "home") },
  });
  if (ran.status !== 0 && ran.status !== 1) throw new Error(`${ran.stdout}${ran.stderr}`);
  expect(readdirSync(temporary ?? "")).toEqual([]);
  return { said: ran.stdout + ran.stderr, notes: notes ?? "", spied: spied ?? "" };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

/** Each part of a Word file, and each stream of a PDF as it is before it is packed; then its text as it is read. */
function unpacked(file: string): readonly Uint8Array[] {
  const bytes = readFileSync(file);
  if (file.endsWith(".docx"))
    return [bytes, ...Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [Buffer.from(name), part])];
  if (!file.endsWith(".pdf")) return [bytes];
  // On standard output: a file would go to veraPDF with the notes of the run.
  const unpacked = ["--qdf", "--object-streams=disable", "--stream-data=uncompress", file, "-"];
  const plain = execFileSync("qpdf", unpacked, { maxBuffer: LARGEST_OUTPUT });
  return [bytes, plain, Buffer.from(runTool("pdftotext", "-raw", file, "-"))];
}

beforeAll(() =>
  buildOnce("command-line", () =>
    runTool(
      process.execPath,
      "node_modules/vite/bin/vite.js",
      "build",
      "--config",
      "cli/vite.config.ts",
      "--logLevel",
      "error",
    ),
  ),
);

test("nothing above the ceiling is in any byte that making a note writes, prints or leaves", () => {
  const pairs = anyDossier.chain((dossier) =>
    anyBrief(dossier, ["country-brief", "meeting-brief"]).map((brief) => ({ dossier, brief })),
  );
  const seen = { hidden: 0, shown: 0 };
  fc.assert(
    fc.property(pairs, fc.boolean(), ({ dossier, brief }, json) => {
      const { said, notes, spied } = run(dossier, brief, json);
      const hidden = hiddenTokens(dossier, brief);
      const nameable = nameableTokens(dossier, brief);
      seen.hidden += hidden.length;
      expect(tracesIn(Buffer.from(said), hidden).filter((token) => !nameable.has(token))).toEqual([]);
      // Each note is written once before it is put in its place.
      if (!said.includes("Nothing was written"))
        expect(filesIn(spied).length).toBeGreaterThan(filesIn(notes).length);
      for (const file of filesIn(spied)) expect(tracesIn(readFileSync(file), hidden)).toEqual([]);
      for (const file of said.includes("Nothing was written") ? [] : filesIn(notes)) {
        const parts = unpacked(file);
        for (const part of parts) expect(tracesIn(part, hidden)).toEqual([]);
        const text = parts.map((part) => Buffer.from(part).toString("latin1")).join(" ");
        expect(hidden.filter((token) => tokensRead(text).has(token))).toEqual([]);
        seen.shown += tracesIn(Buffer.concat(parts), tokensRead(yamlText([dossier, brief]))).length;
      }
    }),
    seeded(RUNS),
  );
  // The same search finds what may be shown.
  expect(seen.hidden).toBeGreaterThan(50);
  expect(seen.shown).toBeGreaterThan(100);
});
