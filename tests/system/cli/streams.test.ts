import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { BUILT_COMMAND } from "../../cli/run-attache.ts";
import { bash, buildCommand } from "./bash.ts";

beforeAll(buildCommand);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-streams-"));
});

/** A dossier with so many faults that what is printed of them does not fit into a pipe. */
function faultyDossier(): string {
  const dossier = join(folder, "dossier");
  mkdirSync(join(dossier, "topics"), { recursive: true });
  writeFileSync(
    join(dossier, "dossier.yaml"),
    "title: T\nsummary: S.\nlanguage: en-GB\nscheme: none\noriginator: {office: Desk}\ntopics: [one]\n",
  );
  const entries = Array.from(
    { length: 1_500 },
    (_, number) => `  - {id: e${number}, type: fact, text: T, wrong${number}: x}\n`,
  );
  writeFileSync(
    join(dossier, "topics", "one.yaml"),
    `title: One\nsummary: S.\nentries:\n${entries.join("")}`,
  );
  return dossier;
}

/** A module that is loaded before the command; what it does `later`, it does when the command has begun. */
function preload(source: string): NodeJS.ProcessEnv {
  const file = join(folder, "preload.cjs");
  writeFileSync(
    file,
    `const later = (work) => process.on("newListener", (name) => name === "uncaughtException" && setTimeout(work, 0));\n${source}`,
  );
  return { NODE_OPTIONS: `--require ${file}` };
}

test("reports a full disk for standard output on standard error", () => {
  const ran = bash("$ATTACHE templates >/dev/full");
  expect(ran.stderr).toBe(
    "attache: standard output cannot be written: the disk is full (ENOSPC); redirect it elsewhere and try again\n",
  );
  expect(ran.code).toBe(2);
});

test("reports a full disk for standard error on standard output, but not in JSON", () => {
  const ran = bash("$ATTACHE check nowhere 2>/dev/full");
  expect(ran.stdout).toContain("standard error cannot be written: the disk is full");
  expect(ran.code).toBe(2);
  const json = bash("$ATTACHE check nowhere --json 2>/dev/full");
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: false });
  expect(json.code).toBe(2);
});

test("a closed pipe ends the command without a stack trace", () => {
  const ran = bash('set -o pipefail; $ATTACHE --help | head -1; echo "code $?"');
  expect(ran.stdout).toMatch(/^Attaché writes briefing notes .*\ncode (0|141)\n$/);
  expect(ran.stderr).toBe("");
  const early = bash('(sleep 0.1; $ATTACHE --help; echo "code $?" >&2) | true');
  expect(early.stderr).toBe("code 141\n");
  const errors = bash(`( $ATTACHE check '${faultyDossier()}'; echo "code $?" ) 2> >(true)`);
  expect(errors.stdout).toMatch(/^code (2|141)\n$/);
});

test("a slow reader receives more than a pipe buffers", () => {
  const ran = bash(`$ATTACHE check '${faultyDossier()}' --json 2>/dev/null | (sleep 1; cat)`);
  expect(ran.stdout.length).toBeGreaterThan(200_000);
  const { problems } = JSON.parse(ran.stdout) as { problems: readonly unknown[] };
  expect(problems.length).toBeGreaterThan(1_500);
});

test("reports an unwritable --out, as one object in JSON", () => {
  const ran = bash("$ATTACHE brief --date 2026-11-30 --format docx --out /dev/null/x --json");
  expect(JSON.parse(ran.stdout)).toMatchObject({ ok: false, problems: [{ code: "cannot-write" }] });
  expect(ran.stderr).toMatch(/^\/dev\/null\/x: .*\n$/);
  expect(ran.code).toBe(2);
});

const UNEXPECTED = {
  "an uncaught exception": 'later(() => { throw new TypeError("odd\\n\\x1b[31mred") });',
  "an unhandled rejection": 'later(() => { void Promise.reject("odd\\n\\x1b[31mred") });',
  "a stack overflow": "String.prototype.normalize = function again() { return again() + again(); };",
  "an error of the engine": 'Array.prototype.flatMap = () => { throw new Error("odd\\n\\x1b[31mred") };',
};

test.each(Object.entries(UNEXPECTED))(
  "%s gives one line with how to report it and exit code 3",
  (_name, source) => {
    const command = "$ATTACHE check assets/dossiers/uk-kazakhstan";
    const ran = bash(command, preload(source));
    expect(ran.stderr).toMatch(
      /^attache: unexpected error: .+; please report it .+ with the version \(\d+\.\d+\.\d+\) and the command \(attache check assets\/dossiers\/uk-kazakhstan\)\n$/,
    );
    expect(ran.stderr.trimEnd()).not.toMatch(/\p{Cc}/u);
    expect(ran.code).toBe(3);
    const json = bash(`${command} --json`, preload(source));
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, problems: [{ code: "internal" }] });
    expect(json.code).toBe(3);
  },
);

test("ATTACHE_TRACE=1 adds the stack trace", () => {
  const env = preload('later(() => { throw new Error("odd") });');
  const ran = bash("$ATTACHE check assets/dossiers/uk-kazakhstan", { ...env, ATTACHE_TRACE: "1" });
  expect(ran.stderr).toMatch(/^attache: unexpected error: odd; .*\nError: odd\n {4}at /);
  expect(ran.code).toBe(3);
});

/** The program as it ships, without what a test takes away. */
function damagedProgram(remove: RegExp): string {
  const program = join(folder, "program");
  cpSync("out/cli", join(program, "out", "cli"), { recursive: true });
  for (const name of ["assets", "templates", "package.json"])
    cpSync(name, join(program, name), { recursive: true });
  cpSync("cli/bin", join(program, "cli", "bin"), { recursive: true });
  for (const name of readdirSync(program, { recursive: true, encoding: "utf8" }))
    if (remove.test(name)) rmSync(join(program, name), { recursive: true, force: true });
  return program;
}

test.each([
  ["a part of the program", /^out\/cli\/main-/, 3],
  ["the whole program", /^out\/cli\/attache/, 3],
  ["the manifest and a part", /^(package\.json|out\/cli\/main-.*)$/, 3],
  ["a font", /Carlito-Regular/, 2],
  ["the shaper", /\.wasm$/, 2],
  ["the marking schemes", /marking-schemes$/, 2],
  ["the shared partials", /^templates\/partials$/, 2],
])("reports missing %s", (_name, remove, code) => {
  const program = damagedProgram(remove);
  const ran = bash(`cd '${program}' && ${process.execPath} cli/bin/attache.mjs brief --date 2026-11-30`);
  expect(ran.stderr).toMatch(/^(attache: unexpected error: .+\n|(?!attache: unexpected).+: .+\n)$/m);
  expect(ran.stderr).not.toMatch(/^ {4}at /m);
  expect(ran.code).toBe(code);
});

test("the address for reports comes from package.json", () => {
  const program = damagedProgram(/^out\/cli\/main-/);
  const file = join(program, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, bugs: { url: "https://example.org/bugs" } }));
  const ran = bash(`${process.execPath} '${program}/cli/bin/attache.mjs' brief --title 'A b'`);
  expect(ran.stderr).toContain(
    "please report it at https://example.org/bugs, with the version (0.1.0) and the command (attache brief --title 'A b')",
  );
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends a note with %i and leaves nothing half-written", async (signal, code) => {
  for (const delay of [50, 400, 900, 1_300]) {
    const out = join(folder, `out-${delay}`);
    const child = spawn(
      "bash",
      ["-c", `exec ${process.execPath} ${BUILT_COMMAND} brief --date 2026-11-30 --out '${out}'`],
      { stdio: "ignore" },
    );
    // A quick machine may be done before the signal comes.
    const ended = new Promise<number | null>((done) =>
      child.on("exit", (status, by) => done(by === null ? status : by === "SIGINT" ? 130 : 143)),
    );
    await wait(delay);
    child.kill(signal);
    expect([code, 0]).toContain(await ended);
    const files = await filesIn(out);
    expect(files.filter((name) => !/^2026.*\.(pdf|docx)$/.test(name))).toEqual([]);
    expect([0, 2]).toContain(files.length);
  }
});

async function filesIn(out: string): Promise<readonly string[]> {
  try {
    return readdirSync(resolve(out));
  } catch {
    return [];
  }
}
