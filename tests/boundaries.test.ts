import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";

/** Planted files are removed whatever happens; their name keeps them apart from real ones. */
const planted = new Set<string>();

function plant(file: string, source: string): void {
  mkdirSync(dirname(file), { recursive: true });
  planted.add(file);
  writeFileSync(file, source);
}

function removePlanted(): void {
  for (const file of planted) rmSync(file, { force: true });
  planted.clear();
}

afterEach(removePlanted);

/** What Biome says of files, one line for each fault, which names its file. */
function runBiome(files: readonly string[], folder: string): readonly string[] {
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const options = ["lint", "--reporter=github", "--max-diagnostics=none", ...files];
  const ran = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: "utf8" });
  return (ran.stdout + ran.stderr).split("\n");
}

/**
 * Rules that know types, in a folder with the project's configuration and this file alone: Biome collects no types
 * below a folder like `.cache`, wherever on the disk it is, and says nothing of it.
 */
function lintWithTypes(file: string, source: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "attache-lint-"));
  try {
    for (const name of ["biome.json", ".gitignore"]) copyFileSync(name, join(folder, name));
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), source);
    return runBiome([file], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rooms of the Word writer, each of which may import those before it alone. */
const WORD_WRITER_ROOMS = [
  "docx-library",
  "properties",
  "context",
  "styles",
  "package",
  "inlines",
  "paragraphs",
  "tables",
  "chart",
  "figures",
  "blocks",
  "pages",
  "house",
];

const RULES: readonly (readonly [file: string, target: string, message: string])[] = [
  ["core/planted-violation.ts", "../workspace/save-whole.ts", "core imports nothing of ours"],
  ["core/planted-violation.ts", "node:fs", "core has no disk"],
  ["core/planted-violation.ts", "node:fs/promises", "core has no disk"],
  ["core/write/docx/planted-violation.ts", "../pdf/write-pdf.ts", "writers never import each other"],
  ["core/write/pdf/planted-violation.ts", "../docx/write-docx.ts", "writers never import each other"],
  ["core/verify/planted-violation.ts", "../write/docx/write-docx.ts", "shares no code with what wrote them"],
  [
    "core/verify/pdf/planted-violation.ts",
    "../../write/pdf/write-pdf.ts",
    "shares no code with what wrote them",
  ],
  [
    "core/accessibility/planted-violation.ts",
    "../write/docx/write-docx.ts",
    "shares no code with what wrote them",
  ],
  [
    "core/house-template/planted-violation.ts",
    "../write/docx/write-docx.ts",
    "the writer applies house templates",
  ],
  [
    "core/house-template/style/planted-violation.ts",
    "../../write/docx/styles/paragraph-styles.ts",
    "the writer applies house templates",
  ],
  ["core/ooxml/planted-violation.ts", "../write/docx/write-docx.ts", "shares no code with what wrote them"],
  ...WORD_WRITER_ROOMS.map((room, place) => {
    const next = WORD_WRITER_ROOMS[place + 1];
    const target = next === undefined ? "../write-docx.ts" : `../${next}/x.ts`;
    return [`core/write/docx/${room}/planted-violation.ts`, target, "import in one direction"] as const;
  }),
  ["core/write/docx/docx-library/planted-violation.ts", "../house/x.ts", "import in one direction"],
  [
    "core/write/docx/package/planted-violation.ts",
    "../../pdf/write-pdf.ts",
    "writers never import each other",
  ],
  ["core/write/docx/blocks/planted-violation.ts", "../write-docx.ts", "import in one direction"],
  ["core/verify/planted-violation.ts", "node:fs", "shares no code with what wrote them"],
  ["workspace/planted-violation.ts", "../cli/run.ts", "workspace imports core alone"],
  ["workspace/planted-violation.ts", "electron", "workspace imports core alone"],
  ["cli/planted-violation.ts", "../electron/contract/api.ts", "never its shell"],
  ["renderer/planted-violation.ts", "../workspace/save-whole.ts", "the window sees the contract"],
  ["renderer/planted-violation.ts", "../core/select/select.ts", "the window sees the contract"],
  ["renderer/planted-violation.ts", "node:fs/promises", "the window sees the contract"],
];

describe("an import against the order of rooms fails the check", () => {
  const files = RULES.map(([file], rule) => file.replace("violation", `violation-${rule}`));
  let faults: readonly string[] = [];
  beforeAll(() => {
    for (const [rule, [, target]] of RULES.entries())
      plant(files[rule] ?? "", `import { x } from "${target}";\nconsole.error(x);\n`);
    faults = runBiome(files, ".");
    removePlanted();
  });

  test.each(RULES.map((rule, index) => [...rule, index] as const))(
    "%s may not import %s",
    (_file, _target, message, rule) => {
      const own = faults.filter((line) => line.includes(files[rule] ?? "no file"));
      expect(own.join("\n")).toContain(message);
    },
  );
});

test("a floating promise fails the check", () => {
  const source = "async function work(): Promise<void> {}\nexport function start(): void {\n  work();\n}\n";
  const faults = lintWithTypes("workspace/planted-violation.ts", source);
  expect(faults.join("\n")).toContain("noFloatingPromises");
});

test("a writer that forgets a node type does not compile", () => {
  const file = "core/document/planted-violation.ts";
  plant(
    file,
    'import type { Handlers, Inline } from "./node.ts";\nexport const x: Handlers<Inline, string> = { text: (node) => node.value };\n',
  );
  const ran = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", "core/tsconfig.json", "--noEmit"],
    { encoding: "utf8" },
  );
  expect(ran.stdout).toContain("planted-violation.ts");
  expect(ran.stdout).toContain("missing the following properties");
});
