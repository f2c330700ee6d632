import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILT_MAIN, buildProgram } from "../build-program.ts";
import { launch, type Program, RUNTIME_NOTE } from "../window/launch.ts";
import { chooseFile } from "../window/person.ts";
import { accessibilityFaults, firstPages, screenshot } from "./stage.ts";

let program: Program;
let folder: string;
const complaints: string[] = [];

beforeAll(async () => {
  process.stdout.write(`${RUNTIME_NOTE}\n`);
  await buildProgram();
  folder = await mkdtemp(join(tmpdir(), "attache-whole-"));
  program = await launch({ main: BUILT_MAIN, env: { ATTACHE_HOME: folder } });
  const { page } = program;
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.setViewportSize({ width: 1280, height: 860 });
});

afterAll(async () => {
  await program?.close();
});

test("the real program begins a brief on the sample dossier and shows its real pages", async () => {
  const { page } = program;
  await page.getByRole("button", { name: /Try the sample/ }).click();
  await firstPages(page);
  await page
    .getByText(/^\d+ pages?.*limit/)
    .first()
    .waitFor();
  await screenshot(page, "whole-compose");
  const topics = page.getByRole("treegrid", { name: "Statements of the dossier" }).getByRole("row");
  expect(await topics.count()).toBeGreaterThan(5);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("it saves the note as PDF and as Word through the system's dialog", async () => {
  const { page } = program;
  await page.keyboard.press("Escape");
  for (const [way, name, start] of [
    [/PDF/, "note.pdf", "%PDF-"],
    [/Word/, "note.docx", "PK"],
  ] as const) {
    await chooseFile(program, join(folder, name));
    await page.getByRole("button", { name: "Other ways to save" }).click();
    await page.getByRole("menuitem", { name: way }).first().click();
    await page.locator(".status-bar").getByText(`Saved ${name}`).waitFor();
    expect((await readFile(join(folder, name))).toString("latin1").startsWith(start)).toBe(true);
  }
});

test("it copies a built-in template and shows a fault of the copy at its line", async () => {
  const { page } = program;
  await page.getByRole("tab", { name: "Templates" }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Duplicate…" }).click();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Delete…" }).waitFor();
  await firstPages(page);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("<p>{{nothing.here}}</p>");
  await page.locator(".cm-lint-marker-error").waitFor();
  await screenshot(page, "whole-templates");
  expect(complaints).toEqual([]);
});
