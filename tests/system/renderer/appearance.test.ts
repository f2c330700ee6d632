import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  accessibilityFaults,
  clearStage,
  firstPages,
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

const SIZES = [
  { width: 1280, height: 860 },
  { width: 960, height: 640 },
  // 200 per cent in the two above.
  { width: 640, height: 430 },
  { width: 480, height: 320 },
] as const;

const LOOKS = SIZES.flatMap((viewport) =>
  (["light", "dark"] as const).map((colorScheme) => ({ viewport, colorScheme })),
);

function nameOf(view: string, { viewport, colorScheme }: (typeof LOOKS)[number]): string {
  return `${view}-${viewport.width}-${colorScheme}`;
}

async function showFaultyTemplate(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Templates" }).click();
  await page.getByRole("option", { name: "Meeting brief" }).click();
  await page.getByRole("button", { name: "Duplicate…" }).click();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Meeting brief (copy)" }).waitFor();
  await firstPages(page);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("<p>{{missing}}</p>");
  await page.locator(".cm-lint-marker-error").waitFor();
}

async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".app-bar, .pane-head, .pane, .pane-body, .editor-head")]
      .filter((each) => each.offsetParent !== null && each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.className),
  );
}

/** Tabs and buttons of the bar that cover each other or reach out of the window. */
async function covered(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const items = [...document.querySelectorAll<HTMLElement>(".app-bar :is(h1, button, [role=tab])")].map(
      (each) => ({ name: each.textContent, box: each.getBoundingClientRect() }),
    );
    return items.flatMap(({ name, box }, index) => {
      const outside = box.left < 0 || box.right > innerWidth ? [`${name} is outside`] : [];
      const over = items.slice(index + 1).filter(({ box: other }) => {
        const beside = box.right <= other.left || other.right <= box.left;
        return !beside && box.bottom > other.top && other.bottom > box.top;
      });
      return [...outside, ...over.map((other) => `${name} covers ${other.name}`)];
    });
  });
}

/** Controls that scrolling, by a person, cannot bring into the window. */
async function unreachable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main :is(button, input, textarea, .pane-title)")]
      .filter((each) => each.offsetParent !== null && each.offsetWidth > 1)
      .filter((each) => {
        each.scrollIntoView({ block: "nearest", inline: "nearest" });
        const { left, right } = each.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1 || document.documentElement.scrollLeft > 0;
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}

/** Targets narrower or lower than 24 pixels; text inside a line and the pages' own text are exempt. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, label, [role=tab], [role=option]")]
      .filter((each) => each.offsetParent !== null)
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .filter(({ each }) => each.tagName !== "LABEL" || each.querySelector("input") !== null)
      .map(({ each }) => each.outerHTML.slice(0, 80)),
  );
}

async function expectNoFaults(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect(await covered(page)).toEqual([]);
  expect(await unreachable(page)).toEqual([]);
}

describe.each(LOOKS)("at $viewport.width by $viewport.height, $colorScheme,", (look) => {
  test("Compose has no fault that axe knows, and everything fits", async () => {
    const { page, complaints } = await showWindow(stage, look);
    await firstPages(page);
    await page.getByText("2 warnings to consider").waitFor();
    await screenshot(page, nameOf("compose", look));
    await expectNoFaults(page);
    await page.getByRole("button", { name: /^Critical minerals/ }).click();
    await screenshot(page, nameOf("compose-entries", look));
    await expectNoFaults(page);
    expect(complaints).toEqual([]);
  });

  test("Templates has no fault that axe knows, and everything fits", async () => {
    const { page, complaints } = await showWindow(stage, look);
    await firstPages(page);
    await showFaultyTemplate(page);
    await screenshot(page, nameOf("templates", look));
    await expectNoFaults(page);
    expect(complaints).toEqual([]);
  });
});

describe("people who need it otherwise", () => {
  test.each(["compose", "templates"] as const)("get %s in forced colours and high contrast", async (view) => {
    const { page } = await showWindow(stage, { forcedColors: "active", contrast: "more" });
    await firstPages(page);
    if (view === "templates") await showFaultyTemplate(page);
    await screenshot(page, `${view}-forced-colours`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("find the keys written down", async () => {
    const { page } = await showWindow(stage);
    await firstPages(page);
    await page.getByRole("button", { name: "Keys" }).click();
    await page.getByRole("dialog").getByText("Move a topic up or down").waitFor();
    await screenshot(page, "keys");
  });
});

describe("troubles", () => {
  test("look like what they are", async () => {
    const { page } = await showWindow(stage, {}, (desk) => {
      desk.openProblems = [
        {
          code: "yaml",
          severity: "error",
          message: "There is no colon after the name",
          place: { file: "topics/visas.yaml", line: 7, column: 3 },
        },
        {
          code: "unknown-source",
          severity: "error",
          message: "No source is called treaty-2024",
          hint: "Add it to sources.json or correct the name",
          place: { file: "topics/education.yaml", line: 31, column: 15 },
        },
      ];
    });
    await page.getByRole("alert").waitFor();
    await screenshot(page, "dossier-failed");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("of saving stand above the note", async () => {
    const { page } = await showWindow(stage, {}, (desk) => {
      desk.saveProblems = [
        {
          code: "disk-full",
          severity: "error",
          message: "The disk is full",
          hint: "Make room or save to another place",
        },
      ];
    });
    await firstPages(page);
    await page.keyboard.press("Control+S");
    await page.getByRole("alert").waitFor();
    await screenshot(page, "save-failed");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
