import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILT_MAIN, buildProgram } from "../build-program.ts";
import { firstPages } from "../renderer/stage.ts";
import { launch, type Program, RUNTIME_NOTE } from "./launch.ts";

let program: Program;
let home = "";
let profile = "";

const SOON = { timeout: 20_000, interval: 100 };
const SAMPLE_FILE = "Call by the Ambassador of Kazakhstan (Sample).attachebrief";

async function start(): Promise<void> {
  program = await launch({ main: BUILT_MAIN, env: { ATTACHE_HOME: home, STAND_IN_PROFILE: profile } });
  program.page.setDefaultTimeout(30_000);
}

// One story, told in order.
beforeAll(async () => {
  process.stdout.write(`${RUNTIME_NOTE}\n`);
  await buildProgram();
  home = await mkdtemp(join(tmpdir(), "attache-briefs-"));
  profile = await mkdtemp(join(tmpdir(), "attache-profile-"));
  await start();
});

afterAll(() => program?.close());

function title(): Locator {
  return program.page.getByLabel("Title", { exact: true });
}

async function briefFiles(): Promise<readonly string[]> {
  const names = await readdir(join(home, "Briefs")).catch(() => []);
  return names.filter((name) => name.endsWith(".attachebrief") && !name.startsWith(".")).sort();
}

function sampleText(): Promise<string> {
  return readFile(join(home, "Briefs", SAMPLE_FILE), "utf8");
}

test("the sample is a brief of its own on the disk, which says that it is one", async () => {
  await program.page.getByRole("button", { name: /Try the sample/ }).click();
  await firstPages(program.page);
  expect(await briefFiles()).toEqual([SAMPLE_FILE]);
});

test("after the program was killed while a person types, the brief is open again with what was typed", async () => {
  await title().fill("Typed before the crash");
  await expect.poll(sampleText, SOON).toContain("Typed before the crash");
  await program.kill();
  await start();
  await firstPages(program.page);
  expect(await title().inputValue()).toBe("Typed before the crash");
});

test("a version that another program saved is not overwritten before the person has chosen", async () => {
  const theirs = (await sampleText()).replace("Typed before the crash", "By another hand");
  await writeFile(join(home, "Briefs", SAMPLE_FILE), theirs);
  await title().fill("Mine");
  await program.page.getByText("This brief was changed elsewhere").first().waitFor();
  expect(await sampleText()).toBe(theirs);
  await program.page.getByRole("button", { name: "Take theirs" }).click();
  await expect.poll(() => title().inputValue(), SOON).toBe("By another hand");
});

test("a saved brief that is double-clicked is opened itself, where it lies", async () => {
  const sent = join(home, "mail", "Sent brief.attachebrief");
  await mkdir(join(home, "mail"));
  await copyFile(join(home, "Briefs", SAMPLE_FILE), sent);
  await writeFile(sent, (await readFile(sent, "utf8")).replace("By another hand", "Sent by mail"));
  await program.evaluate(
    ({ app }, file) => void app.emit("second-instance", {}, ["attache", file], "/"),
    pathToFileURL(sent).href,
  );
  await program.page.locator(".document-name").getByText("Sent brief").waitFor();
  expect(await title().inputValue()).toBe("Sent by mail");
});

test("briefs are duplicated, renamed and put into the bin from their table", async () => {
  const { page } = program;
  await page.getByRole("tab", { name: "Briefs" }).click();
  await page.getByRole("row", { name: /\(Sample\)/ }).click();
  await page.keyboard.press("Control+D");
  await expect.poll(briefFiles, SOON).toHaveLength(2);
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: /^New name of/ }).fill("Renamed in the table");
  await page.keyboard.press("Enter");
  await expect.poll(briefFiles, SOON).toContain("Renamed in the table.attachebrief");
  await page.getByRole("row", { name: /Renamed in the table/ }).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Move to the bin", exact: true }).click();
  await expect.poll(briefFiles, SOON).toHaveLength(1);
});

test("the size of text is the window's zoom, and kept in the file of settings", async () => {
  const { page } = program;
  await page.keyboard.press("Control+,");
  await page.getByRole("slider", { name: "Size of text" }).focus();
  await page.keyboard.press("End");
  await expect
    .poll(() => readFile(join(home, "settings.yaml"), "utf8").catch(() => ""), SOON)
    .toContain("text-size: 200");
});
