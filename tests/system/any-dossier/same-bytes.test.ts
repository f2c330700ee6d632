import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { build } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import { bundlePdfkit } from "../../../build/bundle-pdfkit.mjs";
import { anyBrief } from "../../support/any-dossier/brief.ts";
import { anyDossier } from "../../support/any-dossier/dossier.ts";
import { dossierFiles, yamlText } from "../../support/any-dossier/files.ts";
import { TEMPLATES } from "../../support/any-dossier/note.ts";
import { seeded } from "../../support/any-dossier/seed.ts";
import { withFieldsReversed } from "../../support/any-dossier/shuffled.ts";
import { NODES, nodeOf } from "./nodes.ts";
import type { FiledDossier } from "./print-digests.ts";

const folder = mkdtempSync(join(tmpdir(), "attache-any-"));
const PROGRAM = resolve("out/tests/print-digests.mjs");
const NOTES = 12;

/** Preloaded module with another clock and constant random numbers. */
const ANOTHER_CLOCK = `
const Now = Date;
globalThis.Date = class extends Now {
  constructor(...words) { if (words.length === 0) super(2001, 1, 3, 4, 5, 6); else super(...words); }
  static now() { return 981165906000; }
};
Math.random = () => 0.5;
`;

/** Orders of files and fields as on different machines and from different programs. */
const LISTS = ["usual", "backwards", "other-fields"] as const;

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  readonly words?: readonly string[];
  readonly list?: (typeof LISTS)[number];
  readonly folder?: string;
}

function digests({
  env = {},
  node = process.execPath,
  words = [],
  list = "usual",
  folder: name = "planted",
}: Surroundings): string {
  const all = [...words, PROGRAM, join(folder, `${list}.json`), name];
  return execFileSync(node, all, { encoding: "utf8", env: { ...process.env, ...env } });
}

function writeLists(): void {
  const pairs = anyDossier.chain((dossier) =>
    anyBrief(dossier, TEMPLATES).map((brief) => ({ dossier, brief })),
  );
  const made = fc.sample(pairs, seeded(NOTES));
  for (const list of LISTS) {
    const arrange = list === "other-fields" ? withFieldsReversed : undefined;
    const filed = made.map(({ dossier, brief }): FiledDossier => {
      const files = [...dossierFiles(dossier, arrange)];
      return {
        scheme: dossier.scheme.id,
        template: brief.template,
        brief: yamlText(arrange ? arrange(brief) : brief),
        files: list === "backwards" ? files.toReversed() : files,
      };
    });
    writeFileSync(join(folder, `${list}.json`), JSON.stringify(filed));
  }
}

let usual = "";

beforeAll(async () => {
  writeLists();
  writeFileSync(join(folder, "clock.mjs"), ANOTHER_CLOCK);
  await build({
    configFile: false,
    plugins: [bundlePdfkit()],
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      outDir: "out/tests",
      emptyOutDir: false,
      rollupOptions: {
        input: "tests/system/any-dossier/print-digests.ts",
        output: { entryFileNames: "[name].mjs" },
      },
    },
    ssr: { noExternal: true },
  });
  usual = digests({});
});

test("the notes differ from each other", () => {
  const lines = usual.trim().split("\n");
  expect(lines.length).toBeGreaterThanOrEqual(NOTES);
  expect(new Set(lines.map((line) => line.split(" ").at(-1))).size).toBe(lines.length);
});

describe("the files of any note are the same, byte for byte", () => {
  test.each<readonly [string, () => Surroundings]>([
    ["whatever the order of the folder's files", () => ({ list: "backwards" })],
    ["whatever the order of the fields in them", () => ({ list: "other-fields" })],
    ["from another folder", () => ({ folder: "/elsewhere/Ordner mit Ümlaut" })],
    [
      "in another time zone and language",
      () => ({ env: { TZ: "Pacific/Kiritimati", LANG: "ar_EG.UTF-8", LC_ALL: "tr_TR.UTF-8" } }),
    ],
    ["at another time, with other dice", () => ({ words: ["--import", join(folder, "clock.mjs")] })],
  ])("%s", (_, surroundings) => {
    expect(digests(surroundings())).toBe(usual);
  });

  for (const version of NODES) {
    const node = nodeOf(version);
    const name = `under Node ${version}${node === undefined ? ": SKIPPED, it is not here; .ci/run obtains it" : ""}`;
    test.skipIf(node === undefined)(name, () => {
      expect(digests({ ...(node !== undefined && { node }) })).toBe(usual);
    });
  }
});
