import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../electron/contract/settings.ts";
import type { Desk } from "./fake-desk.ts";
import { SAMPLE } from "./fake-dossier.ts";
import { copyOf, TEMPLATES } from "./fake-templates.ts";
import {
  accessibilityFaults,
  clearStage,
  firstPages,
  type Stage,
  screenshot,
  setStage,
  showWindow,
} from "./stage.ts";
import { withBrief, withDossier } from "./with-dossier.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  process.stdout.write(`${matrix()}\n`);
  await clearStage(stage);
});

const ARABIC = "زيارة وزير الخارجية إلى أستانا والمعادن الحرجة";

/** Everything that comes from the person or from data is written from right to left. */
function writeArabic(desk: Desk): void {
  const topics = SAMPLE.dossier.topics.map((topic, at) => ({
    ...topic,
    title: `${ARABIC} ${at}`,
    entries: topic.entries.map((entry) => ({ ...entry, text: `${ARABIC}، ${entry.id}. `.repeat(3) })),
  }));
  withDossier(desk, { title: ARABIC, topics });
  const meeting = { ...SAMPLE.brief.meeting, reason: ARABIC, agenda: [ARABIC] };
  withBrief(
    desk,
    { ...SAMPLE.brief, title: ARABIC, audience: ARABIC, meeting } as typeof SAMPLE.brief,
    ARABIC,
  );
  const [template] = TEMPLATES;
  if (template) {
    const { summary, source } = copyOf(template, "arabic");
    desk.library.put({ summary: { ...summary, title: ARABIC, description: ARABIC }, source });
  }
  desk.settings.settings = { ...DEFAULT_SETTINGS, name: ARABIC, role: ARABIC };
  desk.recent = [{ id: "a".repeat(32), title: ARABIC, isSample: false }];
}

const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active", contrast: "more" },
  // 200 per cent of a window of 1280 by 960.
  "640x480": { viewport: { width: 640, height: 480 }, deviceScaleFactor: 2 },
  rtl: { colorScheme: "light" },
} as const;

type Look = keyof typeof LOOKS;

async function showFaultyTemplate(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Templates" }).click();
  await page.getByRole("option", { name: "Meeting brief" }).click();
  await page.getByRole("button", { name: "Duplicate…" }).click();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Meeting brief (copy)" }).waitFor();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("<p>{{missing}}</p>");
  await page.locator(".cm-lint-marker-error").waitFor();
}

type Check = (state: string) => Promise<void>;

/** Where there is no room for all panes, each in turn. */
async function lookAtCompose(page: Page, check: Check): Promise<void> {
  const panes = page.getByRole("radiogroup", { name: "Panes" }).getByRole("radio");
  for (const pane of await panes.all()) {
    await pane.click();
    if ((await pane.textContent()) === "Note") await firstPages(page);
    await check(`-${await pane.textContent()}`);
  }
  if ((await panes.count()) > 0) return;
  await firstPages(page);
  await page.getByRole("treegrid", { name: "Statements of the dossier" }).getByRole("row").first().click();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: /^Findings: / }).click();
  await page.getByRole("region", { name: "Findings" }).waitFor();
  await check("");
}

const VIEWS = {
  Compose: lookAtCompose,
  async Briefs(page: Page, check: Check) {
    await page.getByRole("tab", { name: "Briefs" }).click();
    await page.locator("[data-brief]").first().waitFor();
    await check("");
  },
  async Templates(page: Page, check: Check) {
    await showFaultyTemplate(page);
    await check("");
  },
  async Settings(page: Page, check: Check) {
    await page.getByRole("tab", { name: "Settings" }).click();
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    await check("");
  },
};

type View = keyof typeof VIEWS;

const VIEW_NAMES = Object.keys(VIEWS) as View[];
const LOOK_NAMES = Object.keys(LOOKS) as Look[];

const faultsOf = new Map<string, number>();

/** How many faults each view has in each look. */
function matrix(): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.padEnd(12)).join("");
  const rows = VIEW_NAMES.map((view) =>
    line([view, ...LOOK_NAMES.map((look) => faultsOf.get(`${view} ${look}`)?.toString() ?? "not run")]),
  );
  return ["faults found by axe, in layout and in the console:", line(["", ...LOOK_NAMES]), ...rows].join(
    "\n",
  );
}

async function wideFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const parts = ".app, .app-column, .top-bar, .status-bar, .app-notices, .pane-head, .pane, .pane-body";
    const wide = [...document.querySelectorAll<HTMLElement>(parts)].filter(
      (each) => each.offsetParent !== null && each.scrollWidth > each.clientWidth + 1,
    );
    return [
      ...(scrollWidth > clientWidth ? [`page: ${scrollWidth} in ${clientWidth}`] : []),
      ...wide.map((each) => `wide: ${each.className} ${each.scrollWidth} in ${each.clientWidth}`),
    ];
  });
}

/** Buttons outside of the window that no scrolling, by a person, brings into it. */
async function lostButtons(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrollsAlong = (each: HTMLElement, axis: "x" | "y") => {
      const { overflowX, overflowY } = getComputedStyle(each);
      return axis === "x"
        ? each.scrollWidth > each.clientWidth && /auto|scroll/.test(overflowX)
        : each.scrollHeight > each.clientHeight && /auto|scroll/.test(overflowY);
    };
    const scrolls = (element: HTMLElement, axis: "x" | "y"): boolean => {
      const { parentElement } = element;
      return parentElement !== null && (scrollsAlong(parentElement, axis) || scrolls(parentElement, axis));
    };
    return [...document.querySelectorAll<HTMLElement>("button, [role=button], [role=tab], [role=radio]")]
      .filter((each) => each.offsetParent !== null && each.offsetWidth > 1)
      .filter((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect();
        const isBeside = left < -1 || right > innerWidth + 1;
        const isBelow = top < -1 || bottom > innerHeight + 1;
        return (isBeside && !scrolls(each, "x")) || (isBelow && !scrolls(each, "y"));
      })
      .map((each) => `lost: ${each.outerHTML.slice(0, 100)}`);
  });
}

/** Targets narrower or lower than 24 pixels; text inside a line and the pages' own text are exempt. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, label, [role=tab], [role=option]")]
      .filter((each) => each.offsetParent !== null)
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .filter(({ each }) => each.tagName !== "LABEL" || each.querySelector("input") !== null)
      .map(({ each }) => `small: ${each.outerHTML.slice(0, 100)}`),
  );
}

/** Buttons and names of the bars that cover each other. */
async function covered(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = ":is(.top-bar, .status-bar) :is(.document-name, .save-status, .sample-tag, button)";
    const items = [...document.querySelectorAll<HTMLElement>(parts)]
      .filter((each) => each.offsetParent !== null && each.offsetWidth > 1)
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    return items.flatMap(({ element, box }, index) =>
      items
        .slice(index + 1)
        .filter(({ element: other }) => !element.contains(other) && !other.contains(element))
        .filter(({ box: other }) => {
          const beside = box.right <= other.left + 1 || other.right <= box.left + 1;
          return !beside && box.bottom > other.top + 1 && other.bottom > box.top + 1;
        })
        .map(({ element: other }) => `covers: ${element.textContent} ${other.textContent}`),
    );
  });
}

describe.each(VIEW_NAMES)("%s", (view) => {
  test.each(LOOK_NAMES)("has no fault that axe knows, and nothing is cut, in %s", async (look) => {
    const { page, complaints } = await showWindow(stage, LOOKS[look], (desk) => {
      if (look === "rtl") writeArabic(desk);
      else withBrief(desk);
    });
    await page.locator(".document-name").waitFor();
    await page.getByRole("treegrid", { name: "Statements of the dossier" }).waitFor();
    const faults: string[] = [];
    await VIEWS[view](page, async (state) => {
      await screenshot(page, `matrix-${view}-${look}${state}`.toLowerCase());
      const found = [
        await accessibilityFaults(page),
        await wideFaults(page),
        await lostButtons(page),
        await smallTargets(page),
        await covered(page),
      ].flat();
      faults.push(...found.map((fault) => `${state} ${fault}`.trim()));
    });
    faults.push(...complaints);
    faultsOf.set(`${view} ${look}`, faults.length);
    expect(faults).toEqual([]);
  });
});
