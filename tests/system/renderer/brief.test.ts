import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Brief, Finding } from "../../../electron/contract/api.ts";
import type { Desk } from "./fake-desk.ts";
import { SAMPLE } from "./fake-dossier.ts";
import {
  accessibilityFaults,
  clearStage,
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

type Options = NonNullable<Parameters<typeof showWindow>[1]>;

/** Widths in CSS pixels: of a window by default, and below which it has one pane. */
const WIDE = 1280;
const ONE_PANE = 720;

/** The window with a brief open, once its pages and findings are there. */
async function showBrief(
  options: Options = {},
  prepare: (desk: Desk) => void = () => undefined,
  brief: Brief = SAMPLE.brief,
): Promise<Shown> {
  const shown = await showWindow(stage, options, (desk) => {
    desk.briefs.last = desk.briefs.add("Call on the Minister", brief).id;
    prepare(desk);
  });
  const { page } = shown;
  // Where there is room for one pane alone, another comes first.
  if ((options.viewport?.width ?? WIDE) < ONE_PANE) await page.getByRole("radio", { name: "Brief" }).click();
  await page.locator("[data-field=title]").waitFor();
  return shown;
}

async function untilPages({ page }: Shown): Promise<void> {
  await page.locator(".outline-counts", { hasText: "p 1" }).first().waitFor();
}

/** The brief in its file: what the window has saved of it. */
function savedBrief({ desk }: Shown): Brief {
  const file = desk.briefs.files.get("brief-1");
  if (!file) throw new Error("no brief");
  return file.brief;
}

async function untilSaved(shown: Shown, is: (brief: Brief) => boolean): Promise<void> {
  await expect.poll(() => is(savedBrief(shown)), { timeout: 10_000 }).toBe(true);
}

function topicsOf(brief: Brief): string {
  return brief.topics.map(({ topic }) => topic).join(" ");
}

const IN_ORDER = "critical-minerals middle-corridor education visas";

function row({ page }: Shown, title: string) {
  return page.getByRole("treegrid", { name: "In this order" }).getByRole("row", { name: title });
}

async function focusedKey({ page }: Shown): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-key]")?.dataset.key);
}

async function menuOf(shown: Shown, title: string, action: string): Promise<void> {
  await row(shown, title)
    .getByRole("button", { name: /^Actions for/ })
    .click();
  await shown.page.getByRole("menuitem", { name: action }).click();
}

/** Controls of the pane that reach out of it, and texts that are cut at its side. */
async function cut({ page }: Shown): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pane = document.querySelector(".brief-pane");
    if (!pane) return ["no pane"];
    const { left, right } = pane.getBoundingClientRect();
    return [...pane.querySelectorAll<HTMLElement>("button, input, textarea, .field-box, .outline-row")]
      .filter((each) => each.offsetParent !== null && !each.closest("[aria-hidden=true]"))
      .filter((each) => {
        const box = each.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      })
      .map((each) => each.outerHTML.slice(0, 100));
  });
}

const NO_TITLE: Finding = {
  code: "empty-field",
  severity: "error",
  message: "the note has no title",
  hint: "write it in the brief",
  about: { field: "title" },
};

const NO_TIME: Finding = {
  code: "empty-field",
  severity: "error",
  message: "the meeting has no time",
  hint: "write it in the brief",
  about: { field: "meeting.when" },
};

describe("the fields", () => {
  test("are few, in a person's words, with groups that say in one line what is in them", async () => {
    const shown = await showBrief();
    const { page, complaints } = shown;
    await untilPages(shown);
    await page.getByText("2 pages · For a principal about").waitFor();
    await page.getByRole("button", { name: /^Meeting Aigerim Sample · 3 June 2026, 10:30/ }).waitFor();
    await page.getByRole("button", { name: /^Author and clearance Desk officer/ }).waitFor();
    await page.getByRole("button", { name: /^Biographies As the template does/ }).waitFor();
    expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe(SAMPLE.brief.title);
    await screenshot(page, "brief-light");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await cut(shown)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("are saved as they are typed, and each can be undone", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await page.getByLabel("For", { exact: true }).fill("Parliamentary secretary");
    await untilSaved(shown, ({ audience }) => audience === "Parliamentary secretary");
    await page.keyboard.press("ControlOrMeta+Z");
    await untilSaved(shown, ({ audience }) => audience === SAMPLE.brief.audience);
  });

  test("take a date that is typed, chosen, or none", async () => {
    const shown = await showBrief();
    const { page } = shown;
    const date = page.getByRole("group", { name: "Date of the note" }).first();
    await date.getByRole("spinbutton", { name: /^day/ }).focus();
    await page.keyboard.type("24112026");
    await expect.poll(() => savedBrief(shown).date, { timeout: 10_000 }).toBe("2026-11-24");
    await date.getByRole("button", { name: "Choose a date" }).click();
    await page
      .getByRole("gridcell")
      .getByRole("button", { name: /25 November/ })
      .waitFor();
    await screenshot(page, "brief-calendar");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByRole("gridcell")
      .getByRole("button", { name: /25 November/ })
      .click();
    await untilSaved(shown, ({ date }) => date === "2026-11-25");
    await date.getByRole("button", { name: "Choose a date" }).click();
    await page.getByRole("button", { name: "No date" }).click();
    await untilSaved(shown, ({ date }) => date === "");
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test("say under each what is wrong with it, and are described by it", async () => {
    const shown = await showBrief({}, (desk) => {
      desk.findings = [NO_TITLE, NO_TIME];
      desk.maySave = false;
    });
    const { page } = shown;
    const title = page.getByLabel("Title", { exact: true });
    await page.locator("[data-field=title]").getByText("The note has no title.").waitFor();
    expect(await title.getAttribute("aria-invalid")).toBe("true");
    const described = await title.evaluate((element) =>
      (element.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(" "),
    );
    expect(described).toContain("Error: The note has no title.");
    await screenshot(page, "brief-findings");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("are where a finding leads to, in a group that opens", async () => {
    const shown = await showBrief({}, (desk) => {
      desk.findings = [NO_TIME];
    });
    const { page } = shown;
    await page.keyboard.press("F8");
    const findings = page.getByRole("region", { name: "Findings" });
    await findings.getByRole("button", { name: /meeting has no time/ }).click();
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-field]")?.dataset.field),
      )
      .toBe("meeting.when");
  });
});

describe("groups", () => {
  test("hold clearance, biographies in their order, options of the template and the rest", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await page.getByRole("button", { name: /^Author and clearance/ }).click();
    await page.getByLabel("Cleared by: name").fill("Head of department");
    await untilSaved(shown, ({ clearedBy }) => clearedBy?.name === "Head of department");
    await page.getByRole("button", { name: /^Biographies/ }).click();
    await page.getByText("Choose whose biographies are printed").click();
    await untilSaved(shown, ({ biographies }) => biographies?.join() === "ambassador");
    await page.locator("[data-field=biographies]").getByText("Daniyar Sample").click();
    await untilSaved(shown, ({ biographies }) => biographies?.join() === "ambassador,counsellor");
    await page.keyboard.press("Alt+ArrowUp");
    await untilSaved(shown, ({ biographies }) => biographies?.join() === "counsellor,ambassador");
    await page.getByRole("button", { name: /^Options of this template/ }).click();
    await page.getByText("Charts in the annexes").click();
    await page.getByLabel("Handling instruction").fill("Not to be copied");
    await page.getByRole("button", { name: /Order of points/ }).click();
    await page.getByRole("option", { name: "By priority" }).click();
    await untilSaved(
      shown,
      ({ options }) =>
        options?.charts === false && options.handling === "Not to be copied" && options.order === "priority",
    );
    await page.getByRole("button", { name: /^More/ }).click();
    await page.getByText("Leave out what is not for disclosure").click();
    await untilSaved(shown, ({ disclosure }) => disclosure === "usable");
    await screenshot(page, "brief-groups");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: /^Options of this template/ }).click();
    await page.getByText("Handling instruction: Not to be copied · Charts in the annexes: no").waitFor();
  });

  test("the look of Word files is chosen once for all notes, with what it does not lend", async () => {
    const shown = await showBrief({}, (desk) => {
      desk.houseProblems = [
        { code: "house-left-out", severity: "warning", message: "left out: a watermark" },
      ];
    });
    const { page, desk } = shown;
    await untilPages(shown);
    await page.getByRole("button", { name: /^More/ }).click();
    const group = page.getByRole("group", { name: "Look of Word files" });
    await group.getByText("Attaché’s own, as in the PDF.").waitFor();
    const previews = () => desk.calls.filter(({ method }) => method === "preview").length;
    const before = previews();
    await group.getByRole("button", { name: "Choose a Word template…" }).click();
    await group.getByText("12 of 49 styles").waitFor();
    await expect.poll(previews, { timeout: 10_000 }).toBe(before + 1);
    await group.getByText("Left out: a watermark").waitFor();
    await group.scrollIntoViewIfNeeded();
    await screenshot(page, "brief-word-template");
    expect(await accessibilityFaults(page)).toEqual([]);
    await group.getByRole("button", { name: "Dismiss" }).click();
    await group.getByRole("button", { name: "Remove" }).click();
    await group.getByText("Attaché’s own, as in the PDF.").waitFor();
  });

  test("the look of Word files says why a template cannot be used, and keeps to what there was", async () => {
    const { page } = await showBrief({}, (desk) => {
      desk.houseProblems = [
        { code: "house-macro", severity: "error", message: "it carries macros", hint: "save it without" },
      ];
    });
    await page.getByRole("button", { name: /^More/ }).click();
    const group = page.getByRole("group", { name: "Look of Word files" });
    await group.getByRole("button", { name: "Choose a Word template…" }).click();
    await group.getByRole("alert").getByText("The template cannot be used").waitFor();
    expect(await group.getByRole("alert").textContent()).toContain("Save it without");
    await group.getByText("Attaché’s own, as in the PDF.").waitFor();
  });
});

describe("the template", () => {
  test("is changed from a gallery by keys, in one step that can be undone", async () => {
    const shown = await showBrief({}, (desk) => {
      const [first] = desk.library.templates;
      if (!first) throw new Error("no template");
      const { summary, source } = first;
      desk.library.put({
        summary: { ...summary, id: "broken", title: "My own brief", builtIn: false, faulty: true },
        source: { ...source, id: "broken" },
      });
    });
    const { page, desk } = shown;
    await page.getByRole("button", { name: "Change…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Choose a template" });
    await dialog.getByText("Has faults: mend it in Templates first").waitFor();
    await screenshot(page, "brief-gallery");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await dialog.getByRole("option", { name: "My own brief" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.locator(".toast").hover();
    await untilSaved(shown, ({ template }) => template === "country-brief");
    expect(desk.calls.filter(({ method }) => method === "adaptBrief")).toHaveLength(1);
    expect(await page.getByRole("button", { name: /^Meeting/ }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("change-template");
    const toast = page.getByRole("status").filter({ hasText: "Changed to Country brief" });
    await toast.getByRole("button", { name: "Undo" }).click();
    await untilSaved(shown, ({ template }) => template === "meeting-brief");
    await page.getByRole("button", { name: /^Meeting/ }).waitFor();
  });
});

describe("the order", () => {
  test("shows counts and pages, and what the template does not print", async () => {
    const shown = await showBrief({}, (desk) => {
      desk.notPrinted = ["visas-line", "education-point"];
    });
    const { page } = shown;
    await untilPages(shown);
    await page.getByText("4 topics · 12 statements").waitFor();
    await page.getByText("2 of 12 statements are not printed by this template").waitFor();
    expect(await row(shown, "Visas").locator(".outline-counts").textContent()).toBe("2 · p 2");
    await row(shown, "Visas").locator(".outline-chevron").click();
    await row(shown, "If raised").waitFor();
    await screenshot(page, "brief-outline");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("is changed by keys, and the focus stays on what moves", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await row(shown, "Visas").click();
    await page.keyboard.press("Alt+ArrowUp");
    await untilSaved(
      shown,
      (brief) => topicsOf(brief) === "critical-minerals middle-corridor visas education",
    );
    expect(await focusedKey(shown)).toBe("topic visas");
    await page.getByText("Visas is now 3 of 4").waitFor();
    await page.keyboard.press("Control+Alt+ArrowUp");
    await untilSaved(
      shown,
      (brief) => topicsOf(brief) === "visas critical-minerals middle-corridor education",
    );
    await page.keyboard.press("Control+Alt+ArrowDown");
    await untilSaved(shown, (brief) => topicsOf(brief) === IN_ORDER);
    expect(await focusedKey(shown)).toBe("topic visas");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await untilSaved(shown, ({ topics }) => topics[3]?.entries?.join() === "visas-line,visas-objective");
    expect(await focusedKey(shown)).toBe("visas-objective");
    await page.keyboard.press("ControlOrMeta+Z");
    await untilSaved(shown, ({ topics }) => topics[3]?.entries === undefined);
  });

  test("is changed from the menu of a row, to any place", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await menuOf(shown, "Visas", "Move to…");
    await page.getByRole("dialog", { name: "Move Visas" }).waitFor();
    await screenshot(page, "brief-move");
    await page.getByRole("option", { name: "After Critical minerals" }).click();
    await untilSaved(
      shown,
      (brief) => topicsOf(brief) === "critical-minerals visas middle-corridor education",
    );
    await menuOf(shown, "Visas", "Move to the top");
    await untilSaved(shown, (brief) => topicsOf(brief).startsWith("visas critical-minerals"));
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test("is changed by dragging", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await untilPages(shown);
    await row(shown, "Visas").scrollIntoViewIfNeeded();
    const [from, to] = [
      await row(shown, "Visas").boundingBox(),
      await row(shown, "Critical minerals").boundingBox(),
    ];
    if (!from || !to) throw new Error("a row is not drawn");
    await page.mouse.move(from.x + 90, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(to.x + 90, to.y + 20, { steps: 8 });
    await page.mouse.move(to.x + 90, to.y + 3, { steps: 8 });
    await page.mouse.up();
    await untilSaved(shown, (brief) => topicsOf(brief).startsWith("visas critical-minerals"));
  });

  test("is changed by dragging with keys", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await untilPages(shown);
    await row(shown, "Visas").click();
    await row(shown, "Visas").getByRole("button", { name: "Drag Visas" }).focus();
    await page.keyboard.press("Enter");
    const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    await expect.poll(label).toMatch(/^Insert/);
    for (let step = 0; step < 12 && !/before Critical minerals/.test(await label()); step += 1)
      await page.keyboard.press("ArrowUp");
    expect(await label()).toMatch(/before Critical minerals/);
    await page.keyboard.press("Enter");
    await untilSaved(shown, (brief) => topicsOf(brief).startsWith("visas critical-minerals"));
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test("loses a topic by Delete, and the message gives it back", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await row(shown, "Education and science").click();
    await page.keyboard.press("Delete");
    await page.locator(".toast").hover();
    await untilSaved(shown, (brief) => topicsOf(brief) === "critical-minerals middle-corridor visas");
    await expect.poll(() => focusedKey(shown)).toBe("topic visas");
    const toast = page.getByRole("status").filter({ hasText: "Took out Education and science" });
    await screenshot(page, "brief-took-out");
    await toast.getByRole("button", { name: "Undo" }).click();
    await untilSaved(shown, (brief) => topicsOf(brief) === IN_ORDER);
    expect(savedBrief(shown)).toEqual(SAMPLE.brief);
  });

  test("gives back a statement in its place although the title was changed since", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await menuOf(shown, "Visas", "Move to the top");
    await row(shown, "Visas").click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    // A message stays as long as the pointer is on it.
    await page.locator(".toast").hover();
    await untilSaved(shown, ({ topics }) => topics[0]?.entries?.join() === "visas-line");
    await page.getByLabel("Title", { exact: true }).fill("Another title");
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await untilSaved(
      shown,
      ({ topics, title }) => topics[0]?.entries === undefined && title === "Another title",
    );
  });

  test("says so where it is empty, and keeps the focus", async () => {
    const shown = await showBrief({}, undefined, { ...SAMPLE.brief, topics: [{ topic: "visas" }] });
    const { page } = shown;
    await row(shown, "Visas").click();
    await page.keyboard.press("Delete");
    await page.getByText("No topic is chosen yet.").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("role")))
      .toBe("treegrid");
    await screenshot(page, "brief-empty");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("selects in the other panes what is selected in it", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await row(shown, "Visas").click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("region", { name: "Selected statement" }).getByText("Easier visas").waitFor();
  });

  test("says which topics cannot be read at present", async () => {
    const brief = { ...SAMPLE.brief, topics: [...SAMPLE.brief.topics, { topic: "vanished" }] };
    const shown = await showBrief({}, undefined, brief);
    await row(shown, "vanished").getByText("No longer in the dossier").waitFor();
  });
});

describe("words for this note only", () => {
  test("are written below the dossier's, marked, and given up again", async () => {
    const shown = await showBrief();
    const { page } = shown;
    await row(shown, "Visas").locator(".outline-chevron").click();
    await menuOf(shown, "Their objective", "Word it for this note…");
    const dialog = page.getByRole("dialog", { name: "Words for this note only" });
    await dialog.getByText("Easier visas for business visitors.").first().waitFor();
    await dialog.getByLabel("In this note").fill("Visas that are easier to get.");
    await screenshot(page, "brief-wording");
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Use these words" }).click();
    await untilSaved(
      shown,
      ({ wordings }) => wordings?.["visas-objective"] === "Visas that are easier to get.",
    );
    await row(shown, "Worded for this note").click();
    const inspector = page.getByRole("region", { name: "Selected statement" });
    await inspector.getByText("Worded for this note").waitFor();
    await screenshot(page, "brief-worded");
    await inspector.getByRole("button", { name: "Word it for this note…" }).click();
    await page.getByRole("button", { name: "Use the dossier’s text again" }).click();
    await untilSaved(shown, ({ wordings }) => wordings === undefined);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });
});

const LONG: Brief = {
  ...SAMPLE.brief,
  title: "دعوة سفير كازاخستان إلى اجتماع مع الوزير في لندن للتشاور",
  audience: "Parliamentary Under-Secretary of State for the Overseas Territories and Sustainable Development",
  wordings: { "visas-objective": "تأشيرات أسهل لزوار الأعمال" },
};

describe("the pane in other looks", () => {
  test.each([
    ["dark", { colorScheme: "dark" }],
    ["forced-colours", { forcedColors: "active", contrast: "more" }],
    ["640", { viewport: { width: 640, height: 430 } }],
    ["2560", { viewport: { width: 2560, height: 1300 } }],
  ] as const)("%s has no fault, and nothing is cut", async (name, options) => {
    const shown = await showBrief(
      options,
      (desk) => {
        desk.findings = [NO_TITLE, NO_TIME];
        desk.notPrinted = ["visas-line"];
      },
      LONG,
    );
    await shown.page.locator("[data-field=title]").getByText("The note has no title.").waitFor();
    await row(shown, "Visas").locator(".outline-chevron").click();
    await screenshot(shown.page, `brief-${name}`);
    expect(await accessibilityFaults(shown.page)).toEqual([]);
    expect(await cut(shown)).toEqual([]);
    const widest = await shown.page.evaluate(() =>
      Math.max(...[...document.querySelectorAll(".brief-form .field-box")].map((each) => each.clientWidth)),
    );
    expect(widest).toBeLessThanOrEqual(420);
  });
});
