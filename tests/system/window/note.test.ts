import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILT_MAIN, buildProgram } from "../build-program.ts";
import { accessibilityFaults, firstPages, screenshot } from "../renderer/stage.ts";
import { launch, type Program, RUNTIME_NOTE } from "./launch.ts";

let program: Program;
let page: Page;

/** What is heard and not seen has no size. */
const HEARD = { state: "attached" } as const;

// The real note of the sample, from page to statement and back.
beforeAll(async () => {
  process.stdout.write(`${RUNTIME_NOTE}\n`);
  await buildProgram();
  const home = await mkdtemp(join(tmpdir(), "attache-note-"));
  program = await launch({ main: BUILT_MAIN, env: { ATTACHE_HOME: home } });
  page = program.page;
  page.setDefaultTimeout(20_000);
  await page.getByRole("button", { name: /^Try the sample/ }).click();
  await firstPages(page);
});

afterAll(() => program?.close());

test("the pages are heard with the headings, lists and tables of the note", async () => {
  const paper = page.getByRole("figure", { name: /^Page 1 of/ });
  await paper.getByRole("heading", { level: 1, name: /Call by the Ambassador/ }).waitFor(HEARD);
  const heard = await paper.ariaSnapshot();
  expect(heard).toMatch(/heading "Our objectives" \[level=2\]\n\s*- list:\n\s*- listitem:\n\s*- text: "1."/);
  expect(heard).toMatch(/heading "Points to make" \[level=2\]/);
  await screenshot(page, "real-note");
  expect(await accessibilityFaults(page, ".preview-pane")).toEqual([]);
});

test("a statement is selected by a click on the page, and found on it from its row", async () => {
  const piece = page.locator(".text-layer span:not(.markedContent)", { hasText: "built a broad" }).first();
  const box = await piece.boundingBox();
  if (!box) throw new Error("the note does not show the statement");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const row = page.getByRole("row", { selected: true });
  await expect.poll(() => row.first().getAttribute("aria-label")).toContain("built a broad");
  await page.locator(".place-selected").first().waitFor();
  await page.locator(".paper-stack").evaluate((stack) => stack.scrollTo(0, stack.scrollHeight));
  await page.getByRole("button", { name: /^Show in the note/ }).click();
  await expect
    .poll(() => page.locator(".paper-stack").evaluate((stack) => stack.scrollTop))
    .toBeLessThan(600);
});

test("a note over its limit fits once what is proposed is taken out", async () => {
  const tree = page.getByRole("treegrid", { name: "Statements of the dossier" });
  await tree.getByRole("row").first().focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Space");
  const over = page.locator(".page-meter-over");
  await over.waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: /^Findings: / }).click();
  await page.getByRole("button", { name: /Fit…$/ }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Leaving these out should make it fit").waitFor();
  await screenshot(page, "real-fit");
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Take \d+ out of the note$/ }).press("Enter");
  await over.waitFor({ state: "detached", timeout: 30_000 });
  await page.locator(".page-meter").waitFor();
});
