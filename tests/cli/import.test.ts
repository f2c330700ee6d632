import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { openFolder } from "../../workspace/dossiers/open-folder.ts";
import { fixturePath } from "../core/import/read-fixture.ts";
import { SHIPPED } from "../support/shipped.ts";
import { runHere } from "./run-here.ts";

let folder = "";
let dossier = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-import-"));
  dossier = join(folder, "dossier");
  cpSync("assets/dossiers/uk-kazakhstan", dossier, { recursive: true });
});

const MAPPING = `# Gross domestic product, for the fact sheet
preset: world-bank
series: kaz-gdp
rows: { country: KAZ } # ISO 3166
columns: { name: GDP }
from: 2020
scale: million
decimals: 1
entry:
  title: Gross domestic product
  marking: OFFICIAL
  reviewBy: 2027-01-01
`;

function mappingFile(text = MAPPING): string {
  const file = join(folder, "mapping.yaml");
  writeFileSync(file, text);
  return file;
}

function read(path: string): string {
  return readFileSync(join(dossier, path), "utf8");
}

/** The contents of all files of the dossier. */
function contents(): Readonly<Record<string, string>> {
  const names = readdirSync(dossier, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

const WORLD_BANK = fixturePath("world-bank.csv");

function importWith(...more: readonly string[]) {
  return runHere("import", WORLD_BANK, "--into", dossier, ...more);
}

/** A file of next year: one figure revised, one new. */
function nextYear(): string {
  const file = join(folder, "next.csv");
  const text = readFileSync(WORLD_BANK, "utf8")
    .replace("2025-07-01", "2026-07-01")
    .replace('"262641860000",""', '"262000000000","288000000000"');
  writeFileSync(file, text);
  return file;
}

describe("without --write", () => {
  test("a file is described, and the dossier stays as it is", async () => {
    const before = contents();
    const { code, lines, errors } = await importWith("--mapping", mappingFile());
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(lines).toEqual([
      "Layout     World Bank, one indicator (world-bank)",
      "Publisher  World Bank",
      "Dataset    World Development Indicators",
      "Published  1 July 2025",
      "Licence    CC BY 4.0, with the World Bank's additional terms",
      "Figures    24, told apart by",
      "  country: KAZ Kazakhstan, GBR United Kingdom, EAR Early-demographic dividend, WLD World, XKX Kosovo",
      "  indicator: NY.GDP.MKTP.CD GDP (current US$)",
      "Series     kaz-gdp (new), mapping as given",
      "  adds     4: 2020 to 2023",
      "  changes  0",
      "  leaves   0 as they are",
      "  file     series/kaz-gdp.csv",
      "  file     series/kaz-gdp.yaml",
      "  file     series/kaz-gdp.import.yaml",
      "  file     dossier.yaml",
      "Nothing was written: run it again with --write",
    ]);
    expect(contents()).toEqual(before);
  });

  test("a file alone is described, with the mapping that it proposes and what that leaves open", async () => {
    const { code, lines, errors } = await runHere("import", fixturePath("comtrade.csv"));
    expect(code).toBe(0);
    expect(lines).toContain("Mapping    proposed:");
    expect(errors).toEqual([
      expect.stringContaining("which partner?"),
      expect.stringContaining("which flow?"),
    ]);
  });
});

describe("with --write", () => {
  test("a new series is written, listed, and read as part of the dossier", async () => {
    const { code, lines, errors } = await importWith("--mapping", mappingFile(), "--write");
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(lines.at(-1)).toBe("Written");
    expect(read("series/kaz-gdp.csv")).toBe(
      "year,GDP\n2020,171082.4\n2021,197112.3\n2022,225496.3\n2023,262641.9\n",
    );
    expect(read("series/kaz-gdp.import.yaml")).toBe(MAPPING);
    const opened = await openFolder(dossier, SHIPPED, "2026-11-30");
    expect(opened.problems.filter(({ place }) => place?.file.includes("kaz-gdp"))).toEqual([]);
    const series = opened.ok ? opened.value.dossier.series.find(({ id }) => id === "kaz-gdp") : undefined;
    expect(series).toMatchObject({
      title: "Gross domestic product",
      currency: "USD",
      scale: "million",
      period: "year",
      asOf: "2025-07-01",
      released: "2025-07-01",
      basis: { compiler: "World Bank", prices: "current" },
      marking: "OFFICIAL",
      rows: [
        { at: "2020", values: [171082.4] },
        { at: "2021", values: [197112.3] },
        { at: "2022", values: [225496.3] },
        { at: "2023", values: [262641.9] },
      ],
    });
  });

  test("running again doubles nothing and writes nothing", async () => {
    await importWith("--mapping", mappingFile(), "--write");
    const before = contents();
    for (const more of [["--mapping", mappingFile()], []]) {
      const { code, lines } = await importWith(...more, "--write");
      expect(code).toBe(0);
      expect(lines).toContain("  leaves   4 as they are");
      expect(lines.at(-1)).toBe("Nothing to write: the dossier has all of it");
    }
    expect(contents()).toEqual(before);
  });

  test("next year's file imports by itself: revised figures are listed, new ones added, notes of people kept", async () => {
    await importWith("--mapping", mappingFile(), "--write");
    const yaml = `# Ours\n${read("series/kaz-gdp.yaml")}`.replaceAll("\n", "\r\n");
    writeFileSync(join(dossier, "series/kaz-gdp.yaml"), yaml);
    writeFileSync(
      join(dossier, "series/kaz-gdp.csv"),
      `\ufeff${read("series/kaz-gdp.csv").replaceAll("\n", "\r\n")}`,
    );
    const { code, lines } = await runHere("import", nextYear(), "--into", dossier, "--write");
    expect(code).toBe(0);
    expect(lines.slice(-7)).toEqual([
      "  adds     1: 2024",
      "  changes  1",
      "    2023 GDP: 262641.9 -> 262000.0",
      "  leaves   3 as they are",
      "  file     series/kaz-gdp.csv",
      "  file     series/kaz-gdp.yaml",
      "Written",
    ]);
    expect(read("series/kaz-gdp.yaml")).toBe(yaml.replaceAll("2025-07-01", "2026-07-01"));
    expect(read("series/kaz-gdp.csv")).toBe(
      "\ufeffyear,GDP\r\n2020,171082.4\r\n2021,197112.3\r\n2022,225496.3\r\n2023,262000.0\r\n2024,288000.0\r\n",
    );
  });

  test("columns, rows and figures that the file does not have stay", async () => {
    await importWith("--mapping", mappingFile(), "--write");
    writeFileSync(
      join(dossier, "series/kaz-gdp.csv"),
      'year;"Own, estimate";GDP\n2019;5;1\n2020;6;171082.40\n',
    );
    const { lines } = await importWith("--write");
    expect(lines).toContain("  leaves   1 as they are, and 3 that the file does not have");
    expect(read("series/kaz-gdp.csv")).toBe(
      "year;Own, estimate;GDP\n2019;5;1\n2020;6;171082.40\n2021;;197112.3\n2022;;225496.3\n2023;;262641.9\n",
    );
  });
});

describe("bad input changes nothing", () => {
  test.each<[string, string, string]>([
    ["an unknown marking", MAPPING.replace("OFFICIAL", "OFFICAL"), "OFFICAL"],
    ["no marking", MAPPING.replace("  marking: OFFICIAL\n", ""), "does not say the marking of a new series"],
    ["an unknown country", MAPPING.replace("KAZ", "KAX"), "did you mean KAZ?"],
    ["another layout", MAPPING.replace("world-bank", "ons-v4"), "the file has another layout"],
    ["a fault in the mapping", MAPPING.replace("scale:", "scales:"), '"scales" is not a field here'],
    ["a unit that the series does not have", "twice", "the series has currency: USD"],
  ])("%s", async (_, mapping, problem) => {
    if (mapping === "twice") await importWith("--mapping", mappingFile(), "--write");
    const before = contents();
    const given =
      mapping === "twice" ? mappingFile(MAPPING.replace("million", "billion")) : mappingFile(mapping);
    const { code, errors } = await importWith("--mapping", given, "--write");
    expect(code).toBe(2);
    expect(errors.join("\n")).toContain(mapping === "twice" ? "the series has scale: million" : problem);
    expect(contents()).toEqual(before);
  });

  test.each<[string, Uint8Array | string, string]>([
    ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 0]), "is a workbook or an archive"],
    ["an empty file", "", "the file is empty"],
    ["an unknown layout", "a,b\nc,d\n", "the layout is not one that can be read"],
    ["an open quote", 'year,A\n2020,"1\n', "the quote that begins here is not closed"],
    [
      "Windows text that cannot be told",
      new Uint8Array([0x79, 0x2c, 0xa3, 0x0a]),
      "the encoding of the file cannot be told",
    ],
  ])("%s", async (_, bytes, problem) => {
    const file = join(folder, "bad.csv");
    writeFileSync(file, bytes);
    const before = contents();
    const { code, errors } = await runHere("import", file, "--into", dossier, "--write");
    expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining(problem)] });
    expect(contents()).toEqual(before);
  });

  test("a missing file, and wrong use", async () => {
    for (const words of [
      ["nowhere.csv"],
      [],
      [WORLD_BANK, "--write"],
      [WORLD_BANK, "--as", "world-bnk"],
      [WORLD_BANK, "--published", "May"],
    ])
      expect((await runHere("import", ...words)).code).toBe(2);
  });
});

test("--propose writes a mapping to complete, and keeps a file that is there", async () => {
  const file = join(folder, "new.yaml");
  expect((await importWith("--propose", file)).code).toBe(0);
  const text = readFileSync(file, "utf8");
  expect(text).toContain("preset: world-bank\n");
  writeFileSync(file, "mine");
  const { code, errors } = await importWith("--propose", file);
  expect({ code, errors }).toEqual({
    code: 2,
    errors: expect.arrayContaining([expect.stringContaining("is kept")]),
  });
  expect(readFileSync(file, "utf8")).toBe("mine");
  expect(existsSync(join(dossier, "series", "kaz-gdp.csv"))).toBe(false);
});

test("--json gives one object with what would change", async () => {
  const { lines } = await importWith("--mapping", mappingFile(), "--json");
  expect(JSON.parse(lines.join("\n"))).toMatchObject({
    ok: true,
    outcome: "planned",
    preset: "world-bank",
    series: [
      { isNew: true, added: [{ at: "2020", column: "GDP", before: "", after: "171082.4" }, {}, {}, {}] },
    ],
  });
});
