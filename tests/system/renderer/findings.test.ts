import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "../../../electron/contract/api.ts";
import type { Desk } from "./fake-desk.ts";
import { SAMPLE } from "./fake-dossier.ts";
import {
  accessibilityFaults,
  clearStage,
  firstPages,
  type Shown,
  type Stage,
  screenshot,
  setStage,
  showWindow,
} from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => clearStage(stage));

const MINERALS = ["minerals-point", "minerals-fact", "minerals-objective"];

const OVERDUE = MINERALS.map(
  (id): Finding => ({
    code: "overdue",
    severity: "warning",
    message: `"${id}" was due for review by 28 February 2026`,
    about: { topic: "critical-minerals", entry: id },
  }),
);

/** Findings with all that a person must never read. */
const HOSTILE: readonly Finding[] = [
  {
    code: "missing",
    severity: "error",
    message: "nothing is known for {{note.title}}",
    hint: "fill it in, or print it only {{#if note.title}}",
    place: { file: "meeting-brief/template.hbs", line: 4, column: 1 },
  },
  {
    code: "unsupported-tag",
    severity: "warning",
    message: "<h3> stands in partials/head.hbs",
    hint: "write {{#each topics}}",
    place: { file: "meeting-brief/template.hbs", line: 2, column: 1 },
  },
  {
    code: "odd",
    severity: "warning",
    message: "ENOENT: no such file",
    place: { file: "uk-kz/topics/a.yaml" },
  },
  ...OVERDUE,
  {
    code: "above-ceiling",
    severity: "information",
    message: '2 entries of the topic "education" are above the ceiling official and were left out',
    count: 2,
    about: { topic: "education" },
  },
];

async function opened(
  findings: readonly Finding[] = HOSTILE,
  options: Parameters<typeof showWindow>[1] = {},
  prepare: (desk: Desk) => void = () => {},
): Promise<Shown> {
  const shown = await showWindow(stage, options, (desk) => {
    desk.briefs.last = desk.briefs.add("Call", SAMPLE.brief).id;
    desk.findings = findings;
    prepare(desk);
  });
  await shown.page.getByRole("button", { name: /^Findings:|^No findings/ }).waitFor();
  return shown;
}

function pane(page: Page) {
  return page.getByRole("region", { name: "Findings" });
}

async function openDrawer(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Findings: / }).click();
  await pane(page).waitFor();
}

describe("the drawer", () => {
  test("is opened by the counts in the status bar, and tells three groups in the words of the form", async () => {
    const { page, complaints } = await opened();
    await firstPages(page);
    const pill = page.getByRole("button", {
      name: "Findings: 1 before you can save, 3 to check, 1 left out on purpose",
    });
    expect(await pill.getAttribute("aria-expanded")).toBe("false");
    await pill.click();
    await expect
      .poll(() => pane(page).getByRole("heading", { level: 3 }).allTextContents())
      .toEqual(["Before you can save 1", "To check 3", "Left out on purpose 1"]);
    await pane(page).getByText("The title is empty, and the template prints it.").waitFor();
    await pane(page).getByText("3 statements are past their review date").waitFor();
    await pane(page).getByText("2 statements above the limit were left out").waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(/\{\{|<h|\.hbs|ENO|\.yaml/);
    await screenshot(page, "findings");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("is as high as it needs up to 40 per cent, can be made higher by keys, and closed", async () => {
    const { page } = await opened();
    await firstPages(page);
    await openDrawer(page);
    const height = async () => (await page.locator(".findings-frame").boundingBox())?.height ?? 0;
    const whole = (await page.locator(".compose-note").boundingBox())?.height ?? 0;
    const before = await height();
    expect(before).toBeLessThanOrEqual(whole * 0.4 + 1);
    const border = page.getByRole("separator", { name: "Height of Findings" });
    await border.focus();
    for (let count = 0; count < 10; count += 1) await page.keyboard.press("ArrowUp");
    await expect.poll(height).toBeGreaterThan(before + 100);
    await border.dblclick();
    await expect.poll(height).toBeCloseTo(before, 0);
    await page.getByRole("button", { name: "Close Findings" }).click();
    expect(await pane(page).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test("F8 opens it and goes from finding to finding, Shift+F8 back", async () => {
    const { page } = await opened();
    await firstPages(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("F8");
    await expect.poll(focused).toContain("The title is empty");
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await page.keyboard.press("Shift+F8");
    await expect.poll(focused).toContain("cannot be used as it is written");
    await page.keyboard.press("Shift+F8");
    await page.keyboard.press("Shift+F8");
    await expect.poll(focused).toContain("left out");
  });

  test("says that every check passed where there is nothing", async () => {
    const { page } = await opened([]);
    await firstPages(page);
    await page.getByRole("button", { name: "No findings" }).click();
    await pane(page).getByText("No findings. Every check passed.").waitFor();
    await screenshot(page, "findings-none");
  });
});

describe("a finding leads", () => {
  test("to its statement", async () => {
    const { page } = await opened(OVERDUE.slice(1, 2));
    await openDrawer(page);
    await pane(page)
      .getByRole("button", { name: /was due for review/ })
      .click();
    await page
      .locator('[aria-selected="true"]')
      .getByText(/19 of the 34 materials/)
      .waitFor();
  });

  test("to the line of the template", async () => {
    const { page } = await opened();
    await openDrawer(page);
    await pane(page)
      .getByRole("button", { name: /Show in the template/ })
      .click();
    await page.getByRole("heading", { name: "Meeting brief" }).waitFor();
    await page.locator(".cm-activeLine").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains("cm-content")))
      .toBe(true);
  });

  test("to the file of a topic that cannot be read", async () => {
    const { page, desk } = await opened();
    await openDrawer(page);
    await pane(page)
      .getByRole("button", { name: /Show in file/ })
      .first()
      .click();
    await expect.poll(() => desk.calls.some(({ method }) => method === "showDossierFile")).toBe(true);
  });
});

describe("several alike", () => {
  test("are reviewed together, by source, and those chosen are taken out in one step", async () => {
    const { page, desk } = await opened();
    await firstPages(page);
    await openDrawer(page);
    await pane(page)
      .getByRole("button", { name: /Review them/ })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "3 statements are past their review date" }).waitFor();
    expect(await dialog.getByRole("heading", { level: 3 }).count()).toBe(2);
    await screenshot(page, "findings-review");
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByText("All", { exact: true }).click();
    await dialog.getByRole("button", { name: "Take 3 out of the note" }).click();
    await page.getByText("Took 3 statements out of the note").waitFor();
    const entries = () => {
      const call = desk.calls.findLast(({ method }) => method === "preview");
      return JSON.stringify(Reflect.get(Object(call?.args[0]), "brief").topics);
    };
    await expect.poll(entries).not.toContain("minerals-fact");
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await expect.poll(entries).toBe(JSON.stringify(SAMPLE.brief.topics));
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test("can be shown one by one", async () => {
    const { page } = await opened();
    await openDrawer(page);
    await pane(page)
      .getByRole("button", { name: /Review them/ })
      .click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Show .*19 of the 34/ })
      .click();
    await page
      .locator('[aria-selected="true"]')
      .getByText(/19 of the 34 materials/)
      .waitFor();
  });
});

describe("the drawer has no fault that axe knows", () => {
  test.each([
    ["dark", { colorScheme: "dark" as const }],
    ["forced", { forcedColors: "active" as const }],
    ["narrow", { viewport: { width: 640, height: 430 } }],
    ["two-panes", { viewport: { width: 960, height: 640 } }],
  ])("in %s", async (name, options) => {
    const { page } = await opened(HOSTILE, options);
    await openDrawer(page);
    await pane(page).getByText("The title is empty").waitFor();
    await screenshot(page, `findings-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    const wide = await page
      .locator(".findings-frame, .status-bar")
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length);
    expect(wide).toBe(0);
  });
});
