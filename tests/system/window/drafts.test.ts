import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILT_MAIN, buildProgram } from "../build-program.ts";
import { launch, type Program, RUNTIME_NOTE } from "./launch.ts";

let program: Program;
let home = "";

const SOON = { timeout: 15_000, interval: 100 };

async function start(): Promise<void> {
  program = await launch({ main: BUILT_MAIN, env: { ATTACHE_HOME: home } });
  program.page.setDefaultTimeout(20_000);
  await program.page.getByRole("tab", { name: "Templates" }).click();
}

// One story, told in order, of a program that is killed while a person works.
beforeAll(async () => {
  process.stdout.write(`${RUNTIME_NOTE}\n`);
  await buildProgram();
  home = await mkdtemp(join(tmpdir(), "attache-drafts-"));
  await start();
});

afterAll(() => program?.close());

/** All that is in the folder of drafts; empty before there is one. */
async function draftsOnDisk(): Promise<string> {
  const folder = join(home, "drafts");
  const names = await readdir(folder).catch(() => []);
  const texts = names
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFile(join(folder, name), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

async function openCopy(): Promise<void> {
  await program.page.getByRole("option", { name: /^Desk brief(?! \()/ }).click();
}

async function typeAtStart(words: string): Promise<void> {
  await program.page.locator(".cm-content").focus();
  await program.page.keyboard.press("ControlOrMeta+Home");
  await program.page.keyboard.insertText(words);
}

test("what was typed into a template before the program was killed is back when it starts again", async () => {
  const { page } = program;
  await page.getByRole("option", { name: "Meeting brief" }).click();
  await page.getByRole("button", { name: "Duplicate…" }).click();
  await page.getByLabel("Name of the copy").fill("Desk brief");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Desk brief" }).waitFor();
  await typeAtStart("<p>Half a sent</p>\n");
  await expect.poll(draftsOnDisk, SOON).toContain("Half a sent");
  await program.kill();
  await start();
  await program.page.getByRole("button", { name: "Open Desk brief" }).click();
  await program.page.getByText("Restored your unsaved changes from").waitFor();
  expect(await program.page.locator(".cm-content").textContent()).toContain("Half a sent");
});

test("a template that another program changed meanwhile is not overwritten", async () => {
  const { page } = program;
  const markup = join(home, "templates", "desk-brief", "template.hbs");
  const theirs = `<p>By another hand</p>\n${await readFile(markup, "utf8")}`;
  await writeFile(markup, theirs);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+S");
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("<p>By another hand</p>").waitFor();
  await dialog.getByText("<p>Half a sent</p>").waitFor();
  expect(await readFile(markup, "utf8")).toBe(theirs);
  await dialog.getByRole("button", { name: "Keep mine" }).press("Enter");
  await page.getByText("Saved Desk brief").waitFor();
  expect(await readFile(markup, "utf8")).toContain("Half a sent");
  const other = join(home, "templates", "desk-brief-other-version", "template.hbs");
  expect(await readFile(other, "utf8")).toBe(theirs);
  await expect.poll(draftsOnDisk, SOON).not.toContain("Half a sent");
});

test("a draft that is broken is set aside, told, and stops nothing", async () => {
  await typeAtStart("<p>To be broken</p>\n");
  await expect.poll(draftsOnDisk, SOON).toContain("To be broken");
  await program.kill();
  const folder = join(home, "drafts");
  for (const name of await readdir(folder)) await writeFile(join(folder, name), "{");
  await start();
  await program.page.getByRole("alert").getByText("cannot be read and were set aside").first().waitFor();
  const whole = async () => (await readdir(folder)).filter((name) => !name.endsWith(".json.broken"));
  await expect.poll(whole, SOON).toEqual([]);
});

test("what is typed at the last moment is on the disk before the window closes", async () => {
  await openCopy();
  await typeAtStart("<p>Typed at the last moment</p>\n");
  const close = program.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error("there is no window");
    return new Promise<boolean>((resolve) => {
      window.once("closed", () => resolve(true));
      window.close();
    });
  }, null);
  expect(await close).toBe(true);
  expect(await draftsOnDisk()).toContain("Typed at the last moment");
});
