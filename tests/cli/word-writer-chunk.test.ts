import { build, type InlineConfig, type Rollup } from "vite";
import { expect, test } from "vitest";
import cli from "../../cli/vite.config.ts";
import { MAIN_ENTRIES, mainBundle } from "../../electron/bundles.ts";

/** The window's bundles as `npm run build:app` makes them, without the additions of electron-vite. */
function windowBundles(): InlineConfig {
  const { resolve, build: options } = mainBundle(MAIN_ENTRIES, "out/never-written");
  const external = (name: string): boolean => name === "electron" || name.startsWith("node:");
  return {
    resolve: resolve ?? {},
    ssr: { noExternal: true },
    build: { ...options, ssr: true, rolldownOptions: { ...options?.rolldownOptions, external } },
  };
}

type Chunks = ReadonlyMap<string, Rollup.OutputChunk>;

async function chunksOf(config: InlineConfig): Promise<Chunks> {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: "error",
    build: { ...config.build, write: false },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput;
  return new Map(output.filter((file) => file.type === "chunk").map((chunk) => [chunk.fileName, chunk]));
}

/** The modules that a program loads at the start and, with `later`, those that it imports on demand. */
function modulesOf(chunks: Chunks, entry: string, later: boolean): readonly string[] {
  const seen = new Set<string>();
  const waiting = [`${entry}.mjs`];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = chunks.get(name);
    if (chunk === undefined || seen.has(name)) continue;
    seen.add(name);
    waiting.push(...chunk.imports, ...(later ? chunk.dynamicImports : []));
  }
  return [...seen].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
}

const WORD_WRITER = /\/node_modules\/docx\/|\/core\/write\/docx\//;

test.each([
  ["the command line", () => cli as InlineConfig, ["attache", "note-worker"]],
  ["the window", windowBundles, ["note-worker"]],
])(
  "in the bundles of %s, docx and the Word writer load with the first Word file",
  async (_, config, entries) => {
    const chunks = await chunksOf(config());
    for (const entry of entries) {
      expect(modulesOf(chunks, entry, false).filter((id) => WORD_WRITER.test(id))).toEqual([]);
      const all = modulesOf(chunks, entry, true);
      expect(all.some((id) => id.includes("/node_modules/docx/"))).toBe(true);
      expect(all.some((id) => id.endsWith("/core/write/docx/write-docx.ts"))).toBe(true);
    }
  },
);
