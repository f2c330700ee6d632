import { build, type Rollup } from "vite";
import { beforeAll, expect, test } from "vitest";
import { MAIN_ENTRIES, mainBundle } from "../../../electron/bundles.ts";

/** What reads YAML, templates, zips, XML, pictures and CSL-JSON: none of it may run where the window's process does. */
const PARSERS = ["yaml", "handlebars", "fflate", "saxes", "jpeg-js", "pngjs", "jsonc-parser"];

let chunks: ReadonlyMap<string, Rollup.OutputChunk>;

/** The bundles are made as `npm run build:app` makes them, and not written. */
beforeAll(async () => {
  const { plugins = [], resolve, build: options } = mainBundle(MAIN_ENTRIES, "out/never-written");
  const external = (name: string): boolean => name === "electron" || name.startsWith("node:");
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins,
    resolve,
    ssr: { noExternal: true },
    build: {
      ...options,
      ssr: true,
      write: false,
      rolldownOptions: { ...options?.rolldownOptions, external },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput;
  chunks = new Map(output.filter((file) => file.type === "chunk").map((chunk) => [chunk.fileName, chunk]));
});

/** All source files that end up in what an entry loads, at once or later. */
function modulesOf(entry: string): readonly string[] {
  const seen = new Set<string>();
  const waiting = [`${entry}.mjs`];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = chunks.get(name);
    if (!chunk || seen.has(name)) continue;
    seen.add(name);
    waiting.push(...chunk.imports, ...chunk.dynamicImports);
  }
  return [...seen].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
}

function packagesOf(entry: string): readonly string[] {
  const names = modulesOf(entry).flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  return [...new Set(names)].sort();
}

test("of all packages, the main process has the one that checks the window's requests", () => {
  expect(packagesOf("main")).toEqual(["zod"]);
});

test("the workers have every parser, so that the names above are the right ones", () => {
  const packages = [...packagesOf("reader"), ...packagesOf("note-worker")];
  expect(packages).toEqual(expect.arrayContaining(PARSERS));
});

test("of the core, the main process has no loader and no reader of a stranger's file", () => {
  const core = modulesOf("main").flatMap((id) => /\/core\/(.*)$/.exec(id)?.[1] ?? []);
  const parsing =
    /(^|\/)(load|read|parse|decode)-|^(located-text|render|read|image|source|word-file|verify|write)\/|rich-text/;
  expect(core.filter((file) => parsing.test(file))).toEqual([]);
  expect(core).not.toEqual([]);
});
