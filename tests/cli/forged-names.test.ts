import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CommandOutput, runHere } from "./run-here.ts";

const FORGED = [
  "x\nWrote    out/secret.pdf",
  "x\r\u001b[2K\u001b[32mChecks   nothing found\u001b[0m",
  "x\u001b]0;title\u0007",
  "x\u009b31m",
  "x\u2028Wrote    out/secret.pdf",
  "x\u202efdp.exe",
  "x\u2066y\u2069z\u200bw\ufeff",
  "x\u0000y\u0008\u0008\u0008z",
  "__proto__",
] as const;

const forged = fc.oneof(
  fc.constantFrom(...FORGED),
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
);
/** Valid file names: no slash or NUL, and no lone surrogates, which cannot be written as UTF-8. */
const fileNames = forged
  .map((name) => name.replace(/[/\0\p{Cs}]/gu, "_").slice(0, 60))
  .filter((name) => name.trim() !== "" && !/^\.+$/.test(name));

interface Names {
  readonly key: string;
  readonly id: string;
  readonly topic: string;
  readonly file: string;
  readonly folder: string;
  readonly title: string;
}

function dossierWith({ key, id, topic, file, folder, title }: Names): string {
  const dossier = join(mkdtempSync(join(tmpdir(), "forged-")), folder);
  mkdirSync(join(dossier, "topics"), { recursive: true });
  const main = {
    title,
    summary: "S.",
    language: "en-GB",
    scheme: "none",
    originator: { office: "Desk" },
    topics: ["one", topic],
  };
  writeFileSync(join(dossier, "dossier.yaml"), JSON.stringify({ ...main, [key]: "x" }));
  const entry = { id, type: key, text: title, asOf: "2026-01-01", reviewBy: id, [key]: key };
  writeFileSync(
    join(dossier, "topics", "one.yaml"),
    JSON.stringify({ title, summary: "S.", entries: [entry] }),
  );
  writeFileSync(join(dossier, "topics", `${file}.yaml`), "title: [");
  writeFileSync(join(dossier, file), "stray");
  return dossier;
}

/** Checks that each line contains no control characters, and that each problem has exactly one line. */
function expectHonest({ lines, errors }: CommandOutput, problems: number): void {
  for (const line of [...lines, ...errors])
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  expect(errors).toHaveLength(problems);
}

test("prints each problem as one line that begins with its place, whatever names contain", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        key: forged,
        id: forged,
        topic: forged,
        file: fileNames,
        folder: fileNames,
        title: forged,
      }),
      async (names) => {
        const dossier = dossierWith(names);
        for (const words of [
          ["check", dossier],
          ["topics", dossier],
          ["brief", "--dossier", dossier],
        ]) {
          const told = await runHere(...words);
          const json = await runHere(...words, "--json");
          expect(json.lines).toHaveLength(1);
          const { problems } = JSON.parse(json.lines[0] ?? "") as {
            problems: readonly { message: string; place?: object }[];
          };
          expectHonest(told, problems.length);
          expectHonest(json, problems.length);
          const placed = problems.filter(({ place }) => place !== undefined).length;
          expect(told.errors.filter((line) => line.startsWith(tmpdir()))).toHaveLength(placed);
        }
      },
    ),
    { numRuns: 40, examples: FORGED.map((name) => [allOf(name)]) },
  );
});

function allOf(name: string): Names {
  const file = name.replaceAll(/[/\0]/g, "_");
  return { key: name, id: name, topic: name, file, folder: file, title: name };
}

test.each(FORGED)("reports an argument with %j on one line", async (name) => {
  for (const words of [
    [name],
    ["check", name],
    ["brief", `--${name}`],
    ["brief", "--date", name],
    ["brief", "--topics", name],
    ["brief", "--template", name],
    ["brief", "--title", name, "--template", "nowhere"],
    ["verify", `${name}.pdf`, `${name}.docx`],
    ["house", "check", name],
  ]) {
    const told = await runHere(...words);
    for (const line of [...told.lines, ...told.errors])
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    expect(told.code).toBe(2);
    const json = await runHere(...words, "--json");
    expect(json.lines).toHaveLength(1);
    expect(JSON.parse(json.lines[0] ?? "")).toMatchObject({ ok: false });
  }
});
