import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Desk } from "./fake-desk.ts";
import { accessibilityFaults, clearStage, type Stage, screenshot, setStage, showWindow } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => clearStage(stage));

async function showSettings(options = {}, prepare?: (desk: Desk) => void) {
  const shown = await showWindow(stage, options, prepare);
  await shown.page.getByRole("region", { name: "Begin a brief" }).waitFor();
  await shown.page.keyboard.press("Control+,");
  await shown.page.getByRole("heading", { name: "Settings" }).waitFor();
  return shown;
}

function root(page: Page, name: string): Promise<string | null> {
  return page.locator("html").getAttribute(`data-${name}`);
}

test("what is typed is kept without a button, and can be taken back as a whole", async () => {
  const { page, desk, complaints } = await showSettings();
  await page.getByLabel("Your name").fill("A. Officer");
  await page.getByLabel("Your post").fill("Head of section");
  await expect.poll(() => desk.settings.settings.name).toBe("A. Officer");
  await page.getByLabel("Your contact").focus();
  await expect.poll(() => desk.settings.settings.role).toBe("Head of section");
  await page.getByRole("status").getByText("Changed “Your post”").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect.poll(() => desk.settings.settings.role).toBe("");
  expect(complaints).toEqual([]);
});

test("appearance is in force at once and at the next start", async () => {
  const { page, desk } = await showSettings();
  await page.getByRole("radio", { name: "Dark" }).click({ force: true });
  await expect.poll(() => root(page, "colours")).toBe("dark");
  await page.getByRole("radio", { name: "More" }).click({ force: true });
  await page.getByRole("radio", { name: "Compact" }).click({ force: true });
  await expect.poll(() => root(page, "density")).toBe("compact");
  expect(await root(page, "contrast")).toBe("more");
  await page.getByRole("slider", { name: "Size of text" }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await expect.poll(() => desk.settings.settings.textSize).toBe(130);
  await screenshot(page, "settings-dark-chosen");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => root(page, "colours")).toBe("dark");
});

test("changes that come quicker than their answers are all kept", async () => {
  const { page, desk } = await showSettings();
  let answer: (() => void) | undefined;
  desk.settings.answering = new Promise((resolve) => {
    answer = resolve;
  });
  const slider = page.getByRole("slider", { name: "Size of text" });
  await slider.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => desk.settings.settings.textSize).toBe(130);
  expect(await slider.inputValue()).toBe("130");
  answer?.();
  await page.getByText("Changed “Size of text”").first().waitFor();
  expect(await slider.inputValue()).toBe("130");
});

test("words are kept before the window closes, though the field still has the focus", async () => {
  const { page, desk } = await showSettings();
  await page.getByLabel("Your name").pressSequentially("A. Officer", { delay: 0 });
  await desk.emit("closing", true);
  await expect.poll(() => desk.calls.some(({ method }) => method === "confirmClosing")).toBe(true);
  const methods = desk.calls.map(({ method }) => method);
  expect(methods.lastIndexOf("changeSettings")).toBeLessThan(methods.indexOf("confirmClosing"));
  expect(desk.settings.settings.name).toBe("A. Officer");
});

test("why a change was refused stays until the same setting is changed, whatever else is changed", async () => {
  const { page, desk } = await showSettings();
  desk.settings.refused.add("name");
  await page.getByLabel("Your name").fill("A. Officer");
  const reason = page.getByText("the settings cannot be written");
  await reason.waitFor();
  await page.getByLabel("Your post").fill("Head of section");
  await expect.poll(() => desk.settings.settings.role).toBe("Head of section");
  await page.getByText("Changed “Your post”").first().waitFor();
  expect(await reason.count()).toBe(1);
  desk.settings.refused.clear();
  await page.getByLabel("Your name").fill("A. N. Officer");
  await reason.waitFor({ state: "detached" });
  expect(desk.settings.settings.name).toBe("A. N. Officer");
});

test("the pattern of names shows what it gives, and is not kept while it is wrong", async () => {
  const { page, desk } = await showSettings();
  const pattern = page.getByLabel("Names of notes");
  await page.getByText("For example: 2026-03-04 Call by the Ambassador.pdf").waitFor();
  await pattern.fill("{title} for {for}");
  await page.getByText("For example: Call by the Ambassador for Minister.pdf").waitFor();
  await expect.poll(() => desk.settings.settings.fileName).toBe("{title} for {for}");
  await pattern.fill("{subject}");
  await page.getByText("Use one or more of {date}, {title}, {for} and {version}").waitFor();
  await page.getByLabel("Your name").focus();
  expect(desk.settings.settings.fileName).toBe("{title} for {for}");
  expect(await pattern.inputValue()).toBe("{title} for {for}");
});

test("the folder of notes is chosen with a dialog, shown, and given up", async () => {
  const { page, desk } = await showSettings();
  await page.getByRole("button", { name: "Choose…" }).click();
  await page.getByText("/srv/notes of the desk").first().waitFor();
  await page.getByRole("button", { name: "Use my documents" }).click();
  await expect.poll(() => desk.settings.settings.notesFolder).toBe("");
  await page.getByRole("button", { name: "Show the folder: Briefs" }).click();
  await expect.poll(() => desk.calls.some(({ method }) => method === "showFolder")).toBe(true);
});

test("the page is searched by the words of settings, choices and groups", async () => {
  const { page } = await showSettings();
  await page.keyboard.press("Control+F");
  await page.keyboard.type("dark");
  await expect.poll(() => page.locator(".setting").count()).toBe(1);
  await page.getByRole("searchbox").fill("appearance");
  await expect.poll(() => page.locator(".setting").count()).toBe(4);
  await page.getByRole("searchbox").fill("no such thing");
  await page.getByText("No setting has these words.").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("what an office has set is read only and says so", async () => {
  const { page } = await showSettings({}, (desk) => {
    desk.settings.office = ["office", "formats", "highestMarking", "colours", "authorInProperties"];
    desk.settings.settings = { ...desk.settings.settings, office: "Central Asia Department" };
  });
  expect(await page.getByLabel("Your office").first().isDisabled()).toBe(true);
  expect(await page.getByRole("radio", { name: "Dark" }).isDisabled()).toBe(true);
  expect(await page.getByText("Set by your office").count()).toBe(5);
  await page.getByText("/etc/attache/office-settings.yaml").scrollIntoViewIfNeeded();
  await screenshot(page, "settings-office");
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("broken values are told by name and line", async () => {
  const { page } = await showSettings({}, (desk) => {
    desk.settings.problems = [
      {
        code: "broken-setting",
        severity: "warning",
        message: 'the setting "appearance text-size" is not used: 900 is more than 200',
        place: { file: "settings.yaml", line: 7, column: 14 },
      },
    ];
  });
  await page.getByText("settings.yaml:7:14").waitFor();
  await screenshot(page, "settings-broken");
});

test("all settings are reset after a question, and exported", async () => {
  const { page, desk } = await showSettings({}, (fake) => {
    fake.settings.settings = { ...fake.settings.settings, name: "A" };
  });
  await page.getByRole("button", { name: "Reset all settings…" }).click();
  await page.keyboard.press("Escape");
  expect(desk.settings.settings.name).toBe("A");
  await page.getByRole("button", { name: "Reset all settings…" }).click();
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await expect.poll(() => desk.settings.settings.name).toBe("");
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await page.getByRole("button", { name: "Export settings…" }).click();
  await page.getByRole("status").getByText("Exported Attaché settings.yaml").waitFor();
});

const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["200", { viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 }],
  ["forced", { forcedColors: "active" }],
] as const;

test.each(LOOKS)("settings have no fault, %s, and nothing is cut", async (name, options) => {
  const { page } = await showSettings(options);
  await screenshot(page, `settings-${name}`);
  const faults = await accessibilityFaults(page);
  // The rail's colours are forced, which axe does not see.
  expect(faults.filter((fault) => !(name === "forced" && fault.includes("rail-name")))).toEqual([]);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".settings :is(button, input, p, label)")]
      .filter((each) => each.offsetParent !== null && each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => each.textContent),
  );
  expect(cut).toEqual([]);
});
