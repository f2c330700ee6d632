import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { writePdf } from "../../../core/write/pdf/write-pdf.ts";
import { SAMPLE_DOCUMENT } from "../../core/write/docx/sample-document.ts";
import { CHARTS_DOCUMENT } from "../../core/write/pdf/charts-document.ts";
import { PICTURES_DOCUMENT } from "../../core/write/pdf/pictures-document.ts";
import { ARABIC_DOCUMENT, SCRIPTS_DOCUMENT } from "../../core/write/pdf/scripts-document.ts";
import { SECTIONS_DOCUMENT } from "../../core/write/pdf/sections-document.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../../support/sample.ts";

const HERE = "tests/system/verapdf";
const JARS = resolve("out/verapdf");

/** Fetched once from Maven Central at the pinned version; undefined where Java or the network is missing. */
function classPath(): string | undefined {
  if (!existsSync(join(JARS, "validation-model-1.26.1.jar"))) {
    const words = [
      "-q",
      "-B",
      "-f",
      `${HERE}/pom.xml`,
      "dependency:copy-dependencies",
      `-DoutputDirectory=${JARS}`,
    ];
    if (spawnSync("mvn", words, { timeout: 100_000 }).status !== 0) return undefined;
  }
  const path = `${JARS}/*`;
  const compiled = spawnSync("javac", ["-cp", path, "-d", JARS, `${HERE}/Validate.java`], {
    timeout: 60_000,
  });
  return compiled.status === 0 ? `${path}:${JARS}` : undefined;
}

const jars = classPath();
if (jars === undefined)
  process.stderr.write(
    "veraPDF is MISSING here (no Java, or Maven Central out of reach): not run, not passed\n",
  );

test.skipIf(jars === undefined)(
  "veraPDF finds nothing against PDF/A-2a and PDF/UA-1 in any note",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "attache-verapdf-"));
    const [dossier, uk] = [sampleDossier(), scheme()];
    const everything = { ...startingBrief(dossier, uk, "2026-11-23"), ceiling: "SECRET" };
    const files: string[] = [];
    const keep = (name: string, bytes: Uint8Array): void => {
      files.push(join(folder, `${name}.pdf`));
      writeFileSync(join(folder, `${name}.pdf`), bytes);
    };
    for (const [name, template, brief] of [
      ["meeting", "meeting-brief", sampleBrief()],
      ["country", "country-brief", everything],
      ["whole", "meeting-brief", { ...everything, title: "Everything & <more>" }],
    ] as const) {
      const request = {
        dossier,
        scheme: uk,
        template: builtInTemplate(template),
        brief,
        formats: ["pdf"] as const,
      };
      const note = expectValue(await generateNote(request, office()));
      keep(name, note.files[0]?.bytes ?? new Uint8Array());
    }
    for (const [name, document] of [
      ["every-node", SAMPLE_DOCUMENT],
      ["sections", SECTIONS_DOCUMENT],
      ["charts", CHARTS_DOCUMENT],
      ["pictures", PICTURES_DOCUMENT],
      ["scripts", SCRIPTS_DOCUMENT],
      ["arabic", ARABIC_DOCUMENT],
    ] as const) {
      keep(name, writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts).bytes);
    }

    const ran = spawnSync("java", ["-cp", jars ?? "", "Validate", ...files], {
      encoding: "utf8",
      timeout: 110_000,
    });
    const results = ran.stdout.split("\n").filter((line) => /^(pass|FAIL| {2}\d)/.test(line));
    expect(results.filter((line) => !line.startsWith("pass"))).toEqual([]);
    expect(results).toHaveLength(files.length * 2);
  },
);
