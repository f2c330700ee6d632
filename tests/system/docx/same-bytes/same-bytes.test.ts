import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import { bundlePdfkit } from "../../../../build/bundle-pdfkit.mjs";
import { makeTemplates } from "../house/templates.ts";
import { temporaryFolder } from "../sample-file.ts";

const folder = temporaryFolder();
const PROGRAM = resolve("out/tests/print-hashes.mjs");

/** Preloaded module with another clock and constant random numbers. */
const ANOTHER_CLOCK = `
const Now = Date;
globalThis.Date = class extends Now {
  constructor(...words) { if (words.length === 0) super(2001, 1, 3, 4, 5, 6); else super(...words); }
  static now() { return 981165906000; }
};
Math.random = () => 0.5;
`;

let templates: readonly string[] = [];
let usual = "";

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly node?: readonly string[];
  readonly order?: "forwards" | "backwards";
}

function hashes({ env = {}, cwd = ".", node = [], order = "forwards" }: Surroundings): string {
  const words = [...node, PROGRAM, order, ...templates];
  return execFileSync(process.execPath, words, { encoding: "utf8", cwd, env: { ...process.env, ...env } });
}

beforeAll(async () => {
  templates = Object.values(makeTemplates(folder)).map((bytes, place) => {
    const path = join(folder, `template-${place}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  await build({
    configFile: false,
    plugins: [bundlePdfkit()],
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      outDir: "out/tests",
      rollupOptions: {
        input: "tests/system/docx/same-bytes/print-hashes.ts",
        output: { entryFileNames: "[name].mjs" },
      },
    },
    ssr: { noExternal: true },
  });
  mkdirSync(join(folder, "Ordner mit Ümlaut"));
  writeFileSync(join(folder, "clock.mjs"), ANOTHER_CLOCK);
  usual = hashes({});
});

test("there is a Word file of each document, plain and in each template", () => {
  const lines = usual.trim().split("\n");
  expect(lines).toHaveLength(6 * (1 + templates.length));
  expect(new Set(lines.map((line) => line.replace(/.*: /, ""))).size).toBeGreaterThan(6);
});

describe("the Word files are the same, byte for byte", () => {
  test.each<readonly [string, () => Surroundings]>([
    ["in the east", () => ({ env: { TZ: "Pacific/Kiritimati" } })],
    ["in the west", () => ({ env: { TZ: "Pacific/Pago_Pago" } })],
    ["in another language", () => ({ env: { LANG: "ar_EG.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr" } })],
    ["in another folder", () => ({ cwd: join(folder, "Ordner mit Ümlaut") })],
    ["for another person", () => ({ env: { USER: "someone", HOME: folder, HOSTNAME: "elsewhere" } })],
    ["at another time, with other dice", () => ({ node: ["--import", join(folder, "clock.mjs")] })],
    ["in another order, after other files", () => ({ order: "backwards" })],
    ["without a compiler", () => ({ node: ["--jitless"] })],
  ])("%s", (_, surroundings) => {
    expect(hashes(surroundings())).toBe(usual);
  });
});
