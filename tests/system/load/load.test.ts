import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type DossierSize, makeDossierFiles } from "../../../bench/content/dossier-files.mjs";
import { buildOnce } from "../build-once.ts";
import { runTool } from "../files/tools.ts";

beforeAll(() =>
  buildOnce("bench", () =>
    runTool(process.execPath, "node_modules/vite/bin/vite.js", "build", "--config", "bench/vite.config.ts"),
  ),
);

/** Does one of the measurements of `npm run load` in a process of its own. */
function measure(task: object): unknown {
  const child = execFileSync(
    process.execPath,
    ["--expose-gc", "bench/load/child.mjs", JSON.stringify(task)],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 100_000_000,
    },
  );
  return JSON.parse(child);
}

function writeDossier(size: DossierSize): string {
  const folder = mkdtempSync(join(tmpdir(), "load-"));
  for (const [path, text] of makeDossierFiles(size)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** No limit may be nearer to a pack than this. */
const MAX_USED = 0.5;

test("reads back a pack of 500 pages without a difference, far below every limit", () => {
  const folder = writeDossier({ entries: 10_200 });
  const { steps, used } = measure({ part: "pack", folder, template: "meeting-brief" }) as {
    readonly steps: readonly { readonly name: string; readonly pages?: number; readonly found?: number }[];
    readonly used: readonly { readonly name: string; readonly used: number; readonly limit: number }[];
  };
  expect(steps[0]?.pages).toBeGreaterThanOrEqual(500);
  expect(steps.slice(1).map(({ name, found }) => [name, found])).toEqual([
    ["verify the pair", 0],
    ["check accessibility", 0],
  ]);
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter(({ used: amount, limit }) => amount > limit * MAX_USED)).toEqual([]);
}, 600_000);

const PREVIEWS = 150;
const SAMPLES = 15;
/** Samples after which fonts, words and the last dossiers are remembered. */
const WARM = 5;
/** A preview that left its files or its dossier behind would more than double what is held. */
const FLAT = 1.3;

test("composing does not retain memory with every preview", () => {
  const dossiers = [1, 2, 3].map((seed) => writeDossier({ entries: 120, perTopic: 12, seed }));
  const task = { part: "composing", dossiers, previews: PREVIEWS, samples: SAMPLES };
  const { samples } = measure(task) as {
    readonly samples: readonly {
      readonly threads: readonly {
        readonly thread: string;
        readonly heap: number;
        readonly buffers: number;
      }[];
    }[];
  };
  expect(samples).toHaveLength(SAMPLES);
  const growth = samples[0]?.threads.map(({ thread }, index) => {
    const held = samples.map(({ threads }) => (threads[index]?.heap ?? 0) + (threads[index]?.buffers ?? 0));
    return { thread, ratio: (held.at(-1) ?? 0) / (held[WARM] ?? 0) };
  });
  expect(growth?.map(({ thread }) => thread)).toEqual(["main", "notes", "reader"]);
  for (const { ratio } of growth ?? []) expect(ratio).toBeLessThan(FLAT);
}, 600_000);
