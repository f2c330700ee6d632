import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILT_MAIN, buildProgram } from "../build-program.ts";
import { firstPages, screenshot } from "../renderer/stage.ts";
import { launch, type Program, RUNTIME_NOTE } from "./launch.ts";

let program: Program;

beforeAll(async () => {
  process.stdout.write(`${RUNTIME_NOTE}\n`);
  await buildProgram();
  const home = await mkdtemp(join(tmpdir(), "attache-readme-"));
  program = await launch({ main: BUILT_MAIN, env: { ATTACHE_HOME: home } });
  await program.page.setViewportSize({ width: 1280, height: 720 });
});

afterAll(() => program?.close());

// scripts/make-screenshots.mjs takes the README's picture of the window from here.
test("one action opens the sample with its real pages", async () => {
  const { page } = program;
  await page.getByRole("button", { name: "Try the sample" }).first().click();
  await firstPages(page);
  await page.waitForTimeout(500);
  await screenshot(page, "readme-window");
  expect(await page.locator(".text-layer").first().textContent()).toContain("Kazakhstan");
});

test("the licences of all that the program contains are read inside the window", async () => {
  const { page } = program;
  await page.keyboard.press("F1");
  await page.getByRole("tab", { name: "Licences" }).click();
  await page.getByRole("heading", { name: "What Attaché contains" }).waitFor();
  const words = await page.locator(".help-licence").last().textContent();
  expect(words).toContain("react-aria-components");
  expect(words).toContain("SIL Open Font Licence");
});
