import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Brief } from "../../../electron/contract/api.ts";
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

/** The brief of the last time opens with the window. */
function withBrief(desk: Desk, brief: Partial<Brief> = {}): void {
  desk.briefs.last = desk.briefs.add("Call", { ...SAMPLE.brief, ...brief }).id;
}

async function showNote(
  options: BrowserContextOptions = {},
  prepare: (desk: Desk) => void = () => undefined,
): Promise<Shown> {
  const shown = await showWindow(stage, options, (desk) => {
    withBrief(desk);
    prepare(desk);
  });
  await firstPages(shown.page);
  return shown;
}

function note(page: Page): Locator {
  return page.locator(".preview-pane:visible");
}

function focusedClass(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.className ?? "");
}

/** Clicks in the middle of words of the note. */
async function clickWords(page: Page, words: string): Promise<void> {
  const piece = note(page).locator(".text-layer span:not(.markedContent)", { hasText: words }).last();
  await piece.scrollIntoViewIfNeeded();
  const box = await piece.boundingBox();
  if (!box) throw new Error(`the note does not show ${words}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

describe("the pages", () => {
  test("are heard with headings, lists and paragraphs", async () => {
    const { page, complaints } = await showNote();
    const paper = page.getByRole("figure", { name: "Page 1 of 2" });
    await paper.getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
    expect(await paper.ariaSnapshot()).toMatch(
      /heading "Call by the Ambassador of Kazakhstan" \[level=1\][\s\S]*heading "Critical minerals" \[level=2\]\n\s*- list:\n\s*- listitem: • Agree two/,
    );
    expect(complaints).toEqual([]);
  });

  test("say which one is in view", async () => {
    const { page } = await showNote({ viewport: { width: 1280, height: 600 } });
    await note(page).getByText("Page 1 of 2").waitFor();
    await page.locator(".paper-stack").focus();
    await page.keyboard.press("End");
    await note(page).getByText("Page 2 of 2").waitFor();
  });

  test("tell their count against the limit", async () => {
    const { page } = await showNote();
    const meter = page.getByRole("meter", { name: "Pages against the limit" });
    expect(await meter.textContent()).toContain("2 of 2 pages");
    expect(await meter.getAttribute("aria-valuetext")).toBe("2 pages, limit 2");
  });
});

async function overflow(page: Page): Promise<readonly string[]> {
  return note(page).evaluate((pane) =>
    [pane, ...pane.querySelectorAll<HTMLElement>(".note-bar, .find-bar, .preview-failure, button")]
      .filter((each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}

/** The shot is looked at; axe and the widths are asked. */
async function expectSound(page: Page, name: string): Promise<void> {
  await screenshot(page, `note-${name}`);
  expect(await accessibilityFaults(page, ".preview-pane")).toEqual([]);
  expect(await overflow(page)).toEqual([]);
}

const NEXT_STATEMENT = "Alt+ArrowDown";

describe("a statement", () => {
  test("is selected in Choose by a click on the page, and outlined where it stands", async () => {
    const { page, complaints } = await showNote();
    await clickWords(page, "joint survey projects");
    await page.getByRole("row", { name: /joint survey projects/, selected: true }).waitFor();
    await page.locator(".place-selected").waitFor();
    await expectSound(page, "selected");
    expect(complaints).toEqual([]);
  });

  test("is outlined quietly under the pointer", async () => {
    const { page } = await showNote();
    await note(page)
      .locator(".text-layer span:not(.markedContent)", { hasText: "joint survey projects" })
      .last()
      .hover();
    await page.locator(".place:not(.place-selected)").waitFor();
  });

  test("is reached by keys, brought into view and read out", async () => {
    const { page } = await showNote({ viewport: { width: 1280, height: 500 } });
    await page.locator(".paper-stack").focus();
    await page.keyboard.press(NEXT_STATEMENT);
    await note(page)
      .getByRole("status")
      .getByText(/^Agree two joint survey projects.*Page 1\.$/)
      .waitFor();
    for (let step = 0; step < 11; step += 1) await page.keyboard.press(NEXT_STATEMENT);
    await note(page).getByText("Page 2 of 2").waitFor();
    await expect.poll(() => page.locator(".place-selected").count()).toBe(1);
    await page.keyboard.press("Alt+ArrowUp");
    expect(await focusedClass(page)).toBe("paper-stack");
  });

  test("is brought into view when it is asked for elsewhere, and only outlined when its row is chosen", async () => {
    const { page } = await showNote({ viewport: { width: 1280, height: 600 } });
    const top = () => page.locator(".paper-stack").evaluate((stack) => stack.scrollTop);
    await page.getByRole("searchbox", { name: "Search statements" }).fill("reciprocity");
    await page.getByRole("row", { name: /reciprocity: the rules/ }).click();
    await page.locator(".place-selected").waitFor({ state: "attached" });
    expect(await top()).toBe(0);
    await page.getByRole("button", { name: /^Show in the note/ }).click();
    await expect.poll(top).toBeGreaterThan(0);
  });
});

describe("searching the note", () => {
  test("counts, steps round, and gives the focus back", async () => {
    const { page, complaints } = await showNote({ viewport: { width: 1280, height: 600 } });
    await page.locator(".paper-stack").focus();
    await page.keyboard.press("Control+Shift+F");
    const field = page.getByRole("searchbox", { name: "Find in the note" });
    await field.fill("the");
    const count = note(page).locator(".find-count");
    await expect.poll(() => count.textContent()).toMatch(/^1 of \d+$/);
    const all = Number((await count.textContent())?.split(" ").at(-1));
    expect(all).toBeGreaterThan(5);
    const marked = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    // Pages that are out of sight have no text to mark.
    await expect.poll(marked).toBeGreaterThan(5);
    await expectSound(page, "found");
    await field.press("Shift+Enter");
    await expect.poll(() => count.textContent()).toBe(`${all} of ${all}`);
    await note(page).getByText("Page 2 of 2").waitFor();
    await field.press("Enter");
    await expect.poll(() => count.textContent()).toBe(`1 of ${all}`);
    await field.press("Escape");
    await expect.poll(() => focusedClass(page)).toBe("paper-stack");
    await expect.poll(marked).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("finds words over the end of a line, and says when there are none", async () => {
    const { page } = await showNote();
    await page.keyboard.press("Control+Shift+F");
    const field = page.getByRole("searchbox", { name: "Find in the note" });
    await field.fill("under the MEMORANDUM before the end of the year");
    await note(page).getByText("1 of 1").waitFor();
    await field.fill("nowhere");
    await note(page).getByText("Not found").waitFor();
  });
});

describe("the size of the pages", () => {
  const width = async (page: Page) => (await page.locator(".paper").first().boundingBox())?.width ?? 0;

  test("grows, and is fitted again", async () => {
    const { page } = await showNote();
    const fitted = await width(page);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => width(page)).toBeGreaterThan(fitted);
    await page.getByRole("button", { name: "Fit width" }).click();
    await expect.poll(() => width(page)).toBe(fitted);
  });

  test("is chosen from the menu, from 50 to 400 per cent, and by the wheel", async () => {
    const { page, complaints } = await showNote();
    await page.getByRole("button", { name: /^Zoom, now/ }).click();
    await page.getByRole("menuitem", { name: "400 %" }).waitFor();
    await screenshot(page, "note-zoom-menu");
    await page.getByRole("menuitem", { name: "400 %" }).click();
    await expect.poll(() => width(page)).toBeGreaterThan(3000);
    await page.getByRole("button", { name: "Zoom, now 400 %" }).click();
    await page.getByRole("menuitem", { name: "Fit page" }).click();
    const high = async () => (await page.locator(".paper").first().boundingBox())?.height ?? 0;
    await expect.poll(high).toBeLessThan(860);
    const before = await width(page);
    await page.locator(".paper").first().hover();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await expect.poll(() => width(page)).toBeGreaterThan(before);
    expect(complaints).toEqual([]);
  });

  test("changes about the point in the middle", async () => {
    const { page } = await showNote({ viewport: { width: 1280, height: 600 } });
    await page.locator(".paper-stack").evaluate((stack) => stack.scrollTo(0, 700));
    const share = () =>
      page.locator(".paper-stack").evaluate((stack) => {
        const paper = stack.querySelector<HTMLElement>(".paper:last-child");
        const middle = stack.scrollTop + stack.clientHeight / 3;
        return paper ? (middle - paper.offsetTop) / paper.offsetHeight : Number.NaN;
      });
    const before = await share();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(share).toBeCloseTo(before, 1);
  });
});

describe("thumbnails", () => {
  test("stand at the side of a wide window, beside two pages, and lead to a page by keys", async () => {
    const { page, complaints } = await showNote({ viewport: { width: 2560, height: 900 } });
    const list = page.getByRole("listbox", { name: "Page thumbnails" });
    await list.locator("canvas").nth(1).waitFor();
    await list.locator("[aria-selected=true]").waitFor({ state: "attached" });
    await page.locator(".paper-stack[data-spread]").waitFor();
    await expectSound(page, "wide");
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.locator(".paper-stack:not([data-spread])").waitFor();
    await list.getByRole("option", { name: "Page 1 of 2" }).focus();
    await page.keyboard.press("ArrowDown");
    await note(page).getByText("Page 2 of 2").first().waitFor();
    expect(complaints).toEqual([]);
  });

  test("are shown and hidden by a button elsewhere", async () => {
    const { page } = await showNote();
    expect(await page.getByRole("listbox", { name: "Page thumbnails" }).count()).toBe(0);
    await page.getByRole("button", { name: "Show page thumbnails" }).click();
    await page.getByRole("listbox", { name: "Page thumbnails" }).locator("canvas").first().waitFor();
    await expectSound(page, "thumbnails");
    await page.getByRole("button", { name: "Hide page thumbnails" }).click();
    await page.getByRole("listbox", { name: "Page thumbnails" }).waitFor({ state: "detached" });
  });
});

describe("while a newer note is made", () => {
  async function retitle(page: Page, title: string): Promise<void> {
    await page.getByLabel("Title", { exact: true }).fill(title);
  }

  test("the pages stay, look old, and keep their place until the newer ones come", async () => {
    const { page, desk } = await showNote({ viewport: { width: 1280, height: 600 } });
    await page.locator(".paper-stack").evaluate((stack) => stack.scrollTo(0, 500));
    // Long enough that each stage can be seen on a slow machine.
    desk.previewMs = 10_000;
    await retitle(page, "One");
    await page.locator(".paper-stack[data-old]").waitFor();
    await page.getByRole("progressbar", { name: "The note is being updated" }).waitFor();
    await note(page).getByText("laying out pages").waitFor();
    expect(await page.locator(".paper canvas").count()).toBeGreaterThan(0);
    await expectSound(page, "updating");
    await retitle(page, "Another name");
    desk.previewMs = 10;
    await page.getByRole("figure", { name: "Page 1 of 2" }).getByText("Another name").waitFor();
    expect(desk.calls.some(({ method }) => method === "cancel")).toBe(true);
    expect(await page.locator(".paper-stack").evaluate((stack) => stack.scrollTop)).toBe(500);
  });

  test("the work can be stopped, and asked for again", async () => {
    const { page, desk } = await showNote();
    desk.previewMs = 5000;
    await retitle(page, "One");
    await note(page).getByRole("button", { name: "Stop" }).click();
    await note(page).getByText("Stopped. The pages").first().waitFor();
    await expectSound(page, "stopped");
    desk.previewMs = 10;
    await note(page).getByRole("button", { name: "Update" }).click();
    await page.getByRole("figure", { name: "Page 1 of 2" }).getByText("One").waitFor();
  });
});

describe("where there are no pages", () => {
  test("a page without words stands for the first ones", async () => {
    const { page } = await showWindow(stage, {}, (desk) => {
      withBrief(desk);
      desk.previewMs = 10_000;
    });
    await page.locator(".paper-skeleton").waitFor();
    await expectSound(page, "first");
  });

  test("it is said that nothing is chosen", async () => {
    const { page } = await showWindow(stage, {}, (desk) => withBrief(desk, { topics: [] }));
    await note(page).getByText("Choose at least one topic").waitFor();
    await expectSound(page, "empty");
  });

  test("it is said that the note cannot be made, and why", async () => {
    const { page } = await showWindow(stage, {}, (desk) => {
      withBrief(desk);
      desk.previewProblems = [
        { code: "no-title", severity: "error", message: "The note has no title", hint: "Give it one" },
      ];
    });
    await note(page).getByText("The note cannot be made as the brief stands").waitFor();
    await note(page)
      .getByText(/The note has no title|Findings say what to change/)
      .waitFor();
    await expectSound(page, "failed");
  });
});

test("a template that prints none of what is chosen is told", async () => {
  const { page } = await showNote({}, (desk) => {
    desk.printsNothing = true;
  });
  await note(page).getByText("This template prints none of the chosen statements").waitFor();
  await expectSound(page, "nothing-printed");
});

test("pages over the limit are told by words and a sign", async () => {
  const { page } = await showNote({}, (desk) => {
    desk.pageLimit = 1;
    desk.wordPages = { min: 4, max: 5 };
  });
  const meter = page.getByRole("meter", { name: "Pages against the limit" });
  expect(await meter.textContent()).toContain("2 of 1 page: over the limit");
  await meter.locator(".severity-warning").waitFor();
  await note(page).getByText("about 4 to 5 in Word", { exact: true }).waitFor();
  await expectSound(page, "over");
});

describe("a link in the pages", () => {
  test("is opened outside the window after a question only", async () => {
    const { page, desk, complaints } = await showNote();
    const opened = () => desk.calls.filter(({ method }) => method === "openLink").map(({ args }) => args);
    await page.getByRole("link", { name: "https://example.org/statement" }).click();
    const question = page.getByRole("alertdialog", { name: "Open example.org in the browser?" });
    await question.waitFor();
    await expectSound(page, "link");
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(opened()).toEqual([]);
    await page.getByRole("link", { name: "https://example.org/statement" }).press("Enter");
    await question.getByRole("button", { name: "Open", exact: true }).click();
    await expect.poll(opened).toEqual([["https://example.org/statement"]]);
    expect(complaints).toEqual([]);
  });
});

const LOOKS = [
  ["dark", { colorScheme: "dark" }],
  ["forced", { forcedColors: "active", contrast: "more" }],
  ["960", { viewport: { width: 960, height: 640 } }],
  ["640", { viewport: { width: 640, height: 430 } }],
  ["1600", { viewport: { width: 1600, height: 900 } }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

test.each(LOOKS)("nothing is cut or faulty in %s", async (name, options) => {
  const { page, complaints } = await showWindow(stage, options, (desk) => {
    withBrief(desk);
    desk.pageLimit = 1;
    desk.wordPages = { min: 4, max: 5 };
  });
  const one = page.getByRole("radio", { name: "Note", exact: true });
  if (name === "640") await one.click();
  await firstPages(page);
  await page.keyboard.press("Control+Shift+F");
  await page.getByRole("searchbox", { name: "Find in the note" }).fill("Kazakhstan");
  await note(page)
    .getByText(/^1 of /)
    .waitFor();
  await clickWords(page, "joint survey projects");
  await page.locator(".place-selected").waitFor();
  await expectSound(page, name);
  expect(complaints).toEqual([]);
});
