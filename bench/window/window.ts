import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { BUILT_MAIN, buildProgram } from "../../tests/system/build-program.ts";
import { launch, type Program } from "../../tests/system/window/launch.ts";
import { makeDossierFiles } from "../content/dossier-files.mjs";
import { type PageWork, pressKey, watchAnswers, workOf } from "./page-work.ts";

/**
 * Measures the real window, handlers and workers over Chromium, as the system tests drive them: how soon it can be used, how
 * much work an action makes with a thousand statements open, and how late it answers while a long note is made. Prints
 * a table with the target beside each figure.
 */
const RUNS = process.env.QUICK ? 1 : 5;
const ENTRIES = 1_000;
/** Statements of a note of about 500 pages. */
const PACK_ENTRIES = process.env.QUICK ? 2_000 : 16_000;
const ALT = 1;

interface Row {
  readonly what: string;
  readonly values: readonly number[];
  readonly unit: "ms" | "rows";
  readonly target: number;
}

function briefOf(entries: number, perTopic: number): string {
  const topics = Array.from({ length: Math.ceil(entries / perTopic) }, (_, index) => `topic-${index + 1}`);
  return [
    "title: A note of many statements",
    "audience: Minister",
    "date: 2026-11-30",
    'version: "1.0"',
    "template: country-brief",
    "ceiling: OFFICIAL",
    "dossier: dossier",
    "topics:",
    ...topics.map((topic) => `  - ${topic}`),
    "",
  ].join("\n");
}

/** A folder with a dossier and a brief that chooses all of it; gives the brief's path. */
function makeBrief(folder: string, entries: number, perTopic: number): string {
  for (const [path, text] of makeDossierFiles({ entries, perTopic, short: true })) {
    const file = join(folder, "dossier", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const brief = join(folder, "many.attachebrief");
  writeFileSync(brief, briefOf(entries, perTopic));
  return brief;
}

async function firstTopics(page: Page): Promise<void> {
  await page.locator(".choose-pane [role=row]").first().waitFor();
}

async function firstPage(page: Page): Promise<void> {
  await page.locator(".paper canvas").first().waitFor({ timeout: 120_000 });
}

interface Start {
  /** Until the window begins to load: Node, Chromium and the main process. */
  readonly window: number;
  readonly topics: number;
  readonly page: number;
}

/** A folder of the person's, with the program's own beside it, which remembers the brief that was open. */
function envOf(home: string): Readonly<Record<string, string>> {
  return { ATTACHE_HOME: home, STAND_IN_PROFILE: `${home}-profile` };
}

/** Starts the program, as after a restart where a brief was open, and ends it. */
async function measureStart(words: readonly string[], home: string): Promise<Start> {
  const began = performance.now();
  const beganAt = Date.now();
  const program = await launch({ main: BUILT_MAIN, words, env: envOf(home) });
  try {
    program.page.setDefaultTimeout(60_000);
    await firstTopics(program.page);
    const topics = performance.now() - began;
    await firstPage(program.page);
    const page = performance.now() - began;
    const window = (await program.page.evaluate(() => performance.timeOrigin)) - beganAt;
    return { window, topics, page };
  } finally {
    await program.close();
  }
}

async function withProgram<Value>(
  words: readonly string[],
  home: string,
  run: (program: Program, client: CDPSession) => Promise<Value>,
): Promise<Value> {
  const program = await launch({ main: BUILT_MAIN, words, env: envOf(home) });
  try {
    program.page.setDefaultTimeout(60_000);
    const client = await program.page.context().newCDPSession(program.page);
    await client.send("Performance.enable", { timeDomain: "threadTicks" });
    return await run(program, client);
  } finally {
    await program.close();
  }
}

async function measureStarts(folder: string): Promise<readonly Row[]> {
  const home = join(folder, "home-of-sample");
  await withProgram([], home, async ({ page }) => {
    await page.getByRole("button", { name: /^Try the sample/ }).click();
    await firstPage(page);
  });
  const sample: Start[] = [];
  for (let run = 0; run < RUNS; run += 1) sample.push(await measureStart([], home));
  return [
    row(
      "the window begins to load, from process start: Node, Chromium and the main process",
      sample.map(({ window }) => window),
      Number.NaN,
    ),
    row(
      "first topics of the sample, from process start",
      sample.map(({ topics }) => topics),
      1_000,
    ),
    row(
      "first page of the sample, from process start",
      sample.map(({ page }) => page),
      2_000,
    ),
  ];
}

async function measureActions(folder: string): Promise<readonly Row[]> {
  const brief = makeBrief(join(folder, "thousand"), ENTRIES, 25);
  return withProgram([brief], join(folder, "home-of-thousand"), async ({ page }, client) => {
    await firstPage(page);
    await page.waitForTimeout(5_000);
    const letters: PageWork[] = [];
    const ticks: PageWork[] = [];
    const moves: PageWork[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await page.getByLabel("Title", { exact: true }).focus();
      letters.push(await workOf(client, page, () => pressKey(client, "x", "KeyX")));
      await page.locator(".choose-pane [role=row]").nth(1).focus();
      ticks.push(await workOf(client, page, () => pressKey(client, " ", "Space")));
      await page.locator(".outline-row").nth(2).focus();
      moves.push(await workOf(client, page, () => pressKey(client, "ArrowDown", "ArrowDown", ALT)));
    }
    const rows = await page.locator(".tree-row, .outline-row").count();
    return [
      ...workRows("a letter in the title", letters),
      ...workRows("a tick", ticks),
      ...workRows("a move in the order", moves),
      { what: "rows in the page, of 1,000 statements twice", values: [rows], unit: "rows", target: 120 },
    ];
  });
}

async function measurePack(folder: string): Promise<readonly Row[]> {
  const brief = makeBrief(join(folder, "pack"), PACK_ENTRIES, 40);
  return withProgram([brief], join(folder, "home-of-pack"), async ({ page }) => {
    await firstTopics(page);
    const end = await watchAnswers(page);
    await firstPage(page);
    await page.waitForTimeout(3_000);
    const pages = await page
      .getByText(/^Page 1 of /)
      .first()
      .textContent();
    process.stdout.write(`the pack: ${pages}\n`);
    return [row("longest delay of an answer while the pack is made", [await end()], 100)];
  });
}

function row(what: string, values: readonly number[], target: number): Row {
  return { what, values, unit: "ms", target };
}

function workRows(what: string, works: readonly PageWork[]): readonly Row[] {
  return [
    row(
      `${what}: main-thread work until it is drawn`,
      works.map(({ atOnce }) => atOnce),
      50,
    ),
    row(
      `${what}: with the note that follows`,
      works.map(({ inAll }) => inAll),
      Number.NaN,
    ),
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(rows: readonly Row[]): void {
  const shown = (value: number): string => (Number.isNaN(value) ? "" : value.toFixed(0));
  const table = rows.map(
    ({ what, values, unit, target }) =>
      `| ${what} | ${shown(median(values))} ${unit} | ${shown(Math.max(...values))} | ${shown(target)} |`,
  );
  process.stdout.write(`${["| | median | worst | target |", "|-|-|-|-|", ...table].join("\n")}\n`);
  process.stdout.write(`runs: ${RUNS}; load of the machine at the end: ${loadavg()[0]?.toFixed(1)}\n`);
}

const folder = mkdtempSync(join(tmpdir(), "attache-window-bench-"));
process.env.TMPDIR = folder;
try {
  await buildProgram();
  print([
    ...(await measureStarts(folder)),
    ...(await measureActions(folder)),
    ...(await measurePack(folder)),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
