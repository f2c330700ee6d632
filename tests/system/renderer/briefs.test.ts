import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "./fake-desk.ts";
import { SAMPLE } from "./fake-dossier.ts";
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

const LONG =
  "Call by the Minister of Foreign Affairs on the partnership, the minerals and the corridor ".repeat(2);

function addMany(desk: Desk): void {
  const names = [
    "Call by the Ambassador",
    "Visit to Astana",
    LONG,
    "زيارة الوزير",
    "Energy talks",
    "Visa round",
  ];
  for (const [index, name] of names.entries()) {
    const file = desk.briefs.add(name, { ...SAMPLE.brief, title: name, audience: `Reader ${index}` });
    file.changedAt += index * 86_400_000;
    if (index % 2 === 1)
      file.records.push({
        id: `note-${index}`,
        savedAt: Date.UTC(2026, 2, 5, 8, 30),
        format: "pdf",
        fileName: `${name}.pdf`,
        pages: 2,
        marking: "OFFICIAL",
        sha256: "0123456789abcdef".repeat(4),
        dossierRevision: "d".repeat(64),
        briefRevision: "1",
      });
  }
}

function calls(desk: Desk, method: string) {
  return desk.calls.filter((each) => each.method === method);
}

async function toBriefs(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Briefs" }).click();
  await page.getByRole("region", { name: "Briefs" }).waitFor();
}

function row(page: Page, name: string) {
  return page.getByRole("row", { name: new RegExp(name) });
}

async function focusIsOnBody(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement === document.body);
}

/** Buttons that stick out of the window sideways. */
async function cutButtons(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, [role=button]")]
      .filter((button) => button.offsetParent !== null && !button.closest("[role=grid]"))
      .filter((button) => {
        const { left, right } = button.getBoundingClientRect();
        return left < 0 || right > window.innerWidth + 1;
      })
      .map((button) => button.textContent ?? ""),
  );
}

describe("the start page", () => {
  test("leads from the first start to the sample's note in at most four actions", async () => {
    const { page, desk, complaints } = await showWindow(stage);
    await page.getByRole("region", { name: "Begin a brief" }).waitFor();
    await screenshot(page, "briefs-first-start");
    expect(await accessibilityFaults(page)).toEqual([]);
    let actions = 0;
    await page.getByRole("button", { name: /Try the sample/ }).click();
    actions += 1;
    await firstPages(page);
    await page.locator(".top-bar").getByText("Sample", { exact: true }).waitFor();
    expect(calls(desk, "createBrief")[0]?.args[2]).toBe("Call by the Ambassador of Kazakhstan (Sample)");
    await page.keyboard.press("Control+Enter");
    // The system's dialog takes an Enter of its own.
    actions += 2;
    await expect.poll(() => calls(desk, "saveNotes").length).toBeGreaterThan(0);
    expect(actions).toBeLessThanOrEqual(4);
    expect(complaints).toEqual([]);
  });

  test("begins a brief on a recent dossier with one press, with what the person has set", async () => {
    const { page, desk } = await showWindow(stage, {}, (fake) => {
      fake.recent = [
        { id: "a".repeat(32), title: "United Kingdom and Kazakhstan", isSample: false },
        { id: "b".repeat(32), title: "Sample dossier", isSample: true },
      ];
      fake.settings.settings = {
        ...fake.settings.settings,
        name: "B. Author",
        role: "Head",
        office: "Desk",
        formats: ["docx"],
        highestMarking: "secret",
      };
    });
    await page.getByRole("button", { name: "New brief on United Kingdom and Kazakhstan" }).click();
    await firstPages(page);
    expect(calls(desk, "createBrief")[0]?.args[1]).toMatchObject({
      author: { name: "B. Author", role: "Head, Desk" },
      formats: ["docx"],
      ceiling: "secret",
    });
  });

  test("says what is wrong with a dossier that cannot be opened", async () => {
    const { page } = await showWindow(stage, {}, (fake) => {
      fake.openProblems = [{ code: "yaml", severity: "error", message: "there is no colon after the name" }];
    });
    await page.getByRole("button", { name: /Open dossier/ }).click();
    await page.getByRole("alert").getByText("There is no colon after the name.").waitFor();
    await expect.poll(() => focusIsOnBody(page)).toBe(false);
  });
});

describe("a new brief", () => {
  test("is made by keys alone, from the proposals", async () => {
    const { page, desk } = await showWindow(stage);
    await page.getByRole("region", { name: "Begin a brief" }).waitFor();
    await page.keyboard.press("Control+N");
    const dialog = page.getByRole("dialog", { name: "New brief" });
    await dialog.waitFor();
    await dialog.getByRole("radio", { name: /Meeting brief/ }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await screenshot(page, "briefs-new");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await firstPages(page);
    expect(calls(desk, "createBrief")).toHaveLength(1);
    expect(await focusIsOnBody(page)).toBe(false);
  });

  test("may begin on a folder that is chosen, with another template", async () => {
    const { page, desk } = await showWindow(stage);
    await page.getByRole("button", { name: /^New brief/ }).click();
    const dialog = page.getByRole("dialog", { name: "New brief" });
    await dialog.getByRole("button", { name: "Choose a folder…" }).click();
    await dialog.getByRole("radio", { name: /United Kingdom and Kazakhstan/ }).waitFor();
    const template = dialog.getByRole("radiogroup", { name: "Template" }).getByRole("radio").last();
    const id = await template.getAttribute("value");
    await template.check({ force: true });
    await dialog.getByRole("button", { name: "Create brief" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(calls(desk, "createBrief")[0]?.args[1]).toMatchObject({ template: id });
  });

  test("is not made when the dialog is left", async () => {
    const { page, desk } = await showWindow(stage);
    await page.getByRole("button", { name: /^New brief/ }).click();
    await page.getByRole("dialog", { name: "New brief" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "New brief" }).waitFor({ state: "detached" });
    await expect.poll(() => focusIsOnBody(page)).toBe(false);
    expect(calls(desk, "createBrief")).toEqual([]);
  });
});

describe("the table of briefs", () => {
  test("is searched, filtered and sorted", async () => {
    const { page } = await showWindow(stage, {}, addMany);
    await toBriefs(page);
    await row(page, "Visit to Astana").waitFor();
    await page.getByLabel("Search briefs").fill("visa round");
    await expect.poll(() => page.locator("[data-brief]").count()).toBe(1);
    await page.getByLabel("Search briefs").fill("");
    await page.getByRole("button", { name: /State$/ }).click();
    await page.getByRole("option", { name: "Draft" }).click();
    await expect.poll(() => page.locator("[data-brief]").count()).toBe(3);
    await page.getByRole("columnheader", { name: "Name" }).locator(".briefs-column-name").click();
    const names = () => page.locator("[data-brief] strong").allTextContents();
    await expect.poll(async () => (await names())[0]).toBe("Call by the Ambassador");
    await page.getByLabel("Search briefs").fill("nothing of the kind");
    await page.getByText("No brief matches.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("opens with Enter, renames with F2, duplicates with Ctrl+D and asks before Delete, all by keys", async () => {
    const { page, desk, complaints } = await showWindow(stage, {}, addMany);
    await toBriefs(page);
    await row(page, "Visit to Astana").click();
    await page.keyboard.press("F2");
    const field = page.getByRole("textbox", { name: "New name of Visit to Astana" });
    await field.fill("Visit to Almaty in spring");
    await screenshot(page, "briefs-rename");
    await page.keyboard.press("Enter");
    await row(page, "Visit to Almaty in spring").waitFor();
    await expect.poll(() => focusIsOnBody(page)).toBe(false);
    await row(page, "Visit to Almaty in spring").focus();
    await page.keyboard.press("Control+D");
    await page.getByRole("status").getByText("Made Visit to Almaty in spring (copy)").waitFor();
    await row(page, "Energy talks").focus();
    await page.keyboard.press("Delete");
    const question = page.getByRole("alertdialog", { name: "Move “Energy talks” to the bin?" });
    await question.waitFor();
    await screenshot(page, "briefs-bin");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(calls(desk, "deleteBrief")).toEqual([]);
    await row(page, "Energy talks").focus();
    await page.keyboard.press("Delete");
    await question.getByRole("button", { name: "Move to the bin" }).press("Enter");
    await page.getByRole("status").getByText("Moved Energy talks to the bin").waitFor();
    expect(await row(page, "Energy talks").count()).toBe(0);
    await row(page, "Visa round").focus();
    await page.keyboard.press("Enter");
    await page.locator(".document-name").getByText("Visa round").waitFor();
    expect(complaints).toEqual([]);
  });

  test("has the same and more in the menu of a row", async () => {
    const { page, desk } = await showWindow(stage, {}, addMany);
    await toBriefs(page);
    await page.getByRole("button", { name: "Actions for Visa round" }).click();
    await screenshot(page, "briefs-menu");
    expect(await page.getByRole("menuitem").allTextContents()).toHaveLength(6);
    await page.getByRole("menuitem", { name: "Show file" }).click();
    await expect.poll(() => calls(desk, "showBrief").length).toBe(1);
  });

  test("shows the notes that were saved from the selected brief", async () => {
    const { page } = await showWindow(stage, {}, addMany);
    await toBriefs(page);
    await row(page, "Visa round").click();
    const pane = page.getByRole("region", { name: "The selected brief" });
    await pane.getByText("Visa round.pdf").waitFor();
    await pane.getByText("0123456789ab", { exact: true }).waitFor();
    await row(page, "Energy talks").click();
    await pane.getByText("No note has been saved from this brief yet.").waitFor();
  });

  test("opens, shows, makes again and compares a note of the history, by keys", async () => {
    const { page, desk, complaints } = await showWindow(stage, {}, (fake) => {
      addMany(fake);
      fake.comparison = {
        changes: [
          { type: "added", heading: "Visas", text: "Talks begin in May." },
          {
            type: "changed",
            heading: "Trade",
            words: [
              { side: "both", text: "Trade was £" },
              { side: "before", text: "2.1" },
              { side: "now", text: "2.4" },
              { side: "both", text: " billion." },
            ],
          },
        ],
        moved: 1,
        hidden: 0,
      };
    });
    await toBriefs(page);
    await row(page, "Visa round").click();
    const pane = page.getByRole("region", { name: "The selected brief" });
    const act = (name: string) => pane.getByRole("button", { name }).press("Enter");
    const isAsked = (method: string) => expect.poll(() => desk.calls.some((each) => each.method === method));
    await act("Open this file");
    await isAsked("openNote").toBe(true);
    await act("Show in folder");
    await isAsked("showNote").toBe(true);
    await act("Make the same bytes again");
    await isAsked("remakeNote").toBe(true);
    await act("Compare with now");
    const dialog = page.getByRole("dialog", { name: /then and now$/ });
    await dialog.getByText("A note made now differs from the saved one in 2 texts.").waitFor();
    expect(await dialog.locator("del").textContent()).toContain("2.1");
    expect(await dialog.locator("ins").last().textContent()).toContain("2.4");
    await screenshot(page, "briefs-comparison");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Compare with now…");
    await screenshot(page, "briefs-history");
    expect(complaints).toEqual([]);
  });

  test("keeps the widths that a person gives its columns", async () => {
    const { page } = await showWindow(stage, {}, addMany);
    await toBriefs(page);
    const head = page.getByRole("columnheader", { name: "Dossier" });
    const before = (await head.boundingBox())?.width ?? 0;
    const handle = await head.locator(".briefs-resizer").boundingBox();
    if (!handle) throw new Error("the column has no handle");
    await page.mouse.move(handle.x + 6, handle.y + 10);
    await page.mouse.down();
    await page.mouse.move(handle.x + 66, handle.y + 10, { steps: 5 });
    await page.mouse.up();
    const wider = (await head.boundingBox())?.width ?? 0;
    expect(wider).toBeGreaterThan(before + 40);
    await page.reload();
    await toBriefs(page);
    await expect.poll(async () => Math.round((await head.boundingBox())?.width ?? 0)).toBe(Math.round(wider));
  });

  test("has few rows of a thousand in the page", async () => {
    const { page } = await showWindow(stage, {}, (fake) => {
      for (let count = 0; count < 1_000; count += 1) fake.briefs.add(`Brief ${count}`, SAMPLE.brief);
    });
    await toBriefs(page);
    await page.locator("[data-brief]").first().waitFor();
    expect(await page.locator("[data-brief]").count()).toBeLessThan(60);
    await screenshot(page, "briefs-thousand");
  });

  test("names files that cannot be read", async () => {
    const { page } = await showWindow(stage, {}, (fake) => {
      fake.briefs.listProblems = [
        {
          code: "broken-brief",
          severity: "warning",
          message: 'the brief "Old visit" cannot be read: it has no title',
          place: { file: "Old visit.attachebrief", line: 3, column: 1 },
        },
      ];
    });
    await page.getByText('The brief "Old visit" cannot be read: it has no title.').waitFor();
  });
});

describe("the open brief", () => {
  test("that is open elsewhere is read only, with a copy to go on with", async () => {
    const { page, desk } = await showWindow(stage, {}, (fake) => {
      const file = fake.briefs.add("Theirs", SAMPLE.brief);
      file.isReadOnly = true;
      fake.briefs.last = file.id;
    });
    await page.getByText("This brief is open elsewhere").waitFor();
    await screenshot(page, "brief-read-only");
    await page.getByRole("button", { name: "Open a copy" }).click();
    await page.locator(".document-name").getByText("Theirs (copy)").waitFor();
    await page.getByText("This brief is open elsewhere").waitFor({ state: "detached" });
    await expect.poll(() => calls(desk, "closeBrief").length).toBe(1);
  });

  test("whose dossier is not found asks for its folder", async () => {
    const { page } = await showWindow(stage, {}, (fake) => {
      const file = fake.briefs.add("Lost one", SAMPLE.brief);
      file.isLost = true;
      fake.briefs.last = file.id;
    });
    await page.getByText("The dossier of this brief was not found").waitFor();
    await screenshot(page, "brief-lost");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Find its folder…" }).click();
    await page.locator(".document-name").getByText("Lost one").waitFor();
    await expect.poll(() => focusIsOnBody(page)).toBe(false);
  });

  test.each(["take", "drop"])("has unsaved words of an earlier run, to %s", async (answer) => {
    const { page, desk } = await showWindow(stage, {}, (fake) => {
      const file = fake.briefs.add("Call", SAMPLE.brief);
      file.unsaved = {
        brief: { ...SAMPLE.brief, title: "Unsaved title" },
        keptAt: new Date().setHours(16, 2),
      };
      fake.briefs.last = file.id;
    });
    await page.getByText("Restored your unsaved changes from 16:02").waitFor();
    await screenshot(page, "brief-unsaved");
    await page.getByRole("button", { name: answer === "take" ? "Take them" : "Drop them" }).click();
    await page.getByText("Restored your unsaved changes from 16:02").waitFor({ state: "detached" });
    expect(calls(desk, "dropUnsavedBrief")).toHaveLength(1);
    const title = answer === "take" ? "Unsaved title" : SAMPLE.brief.title;
    expect([...desk.briefs.files.values()][0]?.brief.title).toBe(title);
  });

  test("whose file was deleted is saved as a new brief", async () => {
    const { page, desk } = await showWindow(stage, {}, (fake) => {
      fake.briefs.last = fake.briefs.add("Call", SAMPLE.brief).id;
    });
    await page.locator(".document-name").getByText("Call").waitFor();
    desk.briefs.files.clear();
    await page.getByLabel("Title", { exact: true }).fill("Still here");
    await page.getByRole("button", { name: "Save as a new brief" }).click();
    await expect.poll(() => [...desk.briefs.files.values()][0]?.brief.title).toBe("Still here");
    await page.getByRole("button", { name: "Save as a new brief" }).waitFor({ state: "detached" });
  });

  test("tells what changed in its dossier, and takes it over one by one or all", async () => {
    const { page, desk } = await showWindow(stage, {}, (fake) => {
      const file = fake.briefs.add("Call", SAMPLE.brief);
      file.composedWith = "e".repeat(64);
      fake.briefs.last = file.id;
      fake.briefs.renewal = {
        changed: [
          {
            topic: "critical-minerals",
            entry: "minerals-point",
            before: "We value it.",
            now: "We value it much.",
          },
          { topic: "visas", entry: "visas-point", before: "Old words.", now: "New words." },
        ],
        gone: [{ topic: "education", entry: "education-fact", before: "Nobody knows." }],
        added: [{ topic: "education", entry: "education-new", now: "A school opens.", isChosen: false }],
        topicsGone: [],
      };
    });
    await page.getByText("4 statements changed since you composed this").waitFor();
    await page.getByRole("button", { name: "Show", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "What changed in the dossier" });
    await dialog.getByText("We value it much.").first().waitFor();
    await screenshot(page, "brief-renewal");
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole("region", { name: "Fell away" }).getByRole("button", { name: "Take out" }).click();
    await dialog.getByText("Nobody knows.").waitFor({ state: "detached" });
    const education = () =>
      [...desk.briefs.files.values()][0]?.brief.topics.find(({ topic }) => topic === "education")?.entries;
    expect(education()).toEqual(["education-point"]);
    await dialog.getByRole("button", { name: "All seen" }).click();
    await dialog.getByRole("button", { name: "Take in" }).click();
    await dialog.getByText("Nothing has changed since you composed this brief.").waitFor();
    expect(education()).toContain("education-new");
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByText("4 statements changed").waitFor({ state: "detached" });
    await expect.poll(() => focusIsOnBody(page)).toBe(false);
  });
});

async function drop(page: Page, name: string, type: "dragenter" | "drop"): Promise<void> {
  await page.evaluate(
    ([file, kind]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], file));
      window.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, type] as const,
  );
}

test("a dossier that is dropped anywhere begins a brief, and a saved brief opens", async () => {
  const { page, desk } = await showWindow(stage);
  await page.getByRole("region", { name: "Begin a brief" }).waitFor();
  await drop(page, "uk-kazakhstan", "dragenter");
  await page.getByText("Drop a dossier’s folder or a saved brief to open it").waitFor();
  await screenshot(page, "briefs-drop");
  await drop(page, "uk-kazakhstan", "drop");
  await firstPages(page);
  expect(calls(desk, "openDroppedDossier")).toHaveLength(1);
  expect(calls(desk, "createBrief")).toHaveLength(1);
  await drop(page, "Visit.attachebrief", "drop");
  await expect.poll(() => calls(desk, "openDroppedBrief").length).toBe(1);
  expect(await page.getByText("Drop a dossier’s folder").count()).toBe(0);
});

const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced", { forcedColors: "active" }],
  // 200 % of a window of 1280 by 860.
  ["200", { viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 }],
  ["2560", { viewport: { width: 2560, height: 1300 } }],
] as const;

test.each(LOOKS)("the view of briefs has no fault, %s, and nothing is cut", async (name, options) => {
  const { page } = await showWindow(stage, options, (fake) => {
    addMany(fake);
    fake.recent = [{ id: "a".repeat(32), title: LONG, isSample: false }];
  });
  await page.locator("[data-brief]").first().waitFor();
  await screenshot(page, `briefs-${name}`);
  const faults = await accessibilityFaults(page);
  // The rail's colours are forced, which axe does not see.
  expect(faults.filter((fault) => !(name === "forced" && fault.includes("rail-name")))).toEqual([]);
  expect(await cutButtons(page)).toEqual([]);
  await page.keyboard.press("Control+N");
  await page.getByRole("dialog", { name: "New brief" }).waitFor();
  await screenshot(page, `briefs-new-${name}`);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await cutButtons(page)).toEqual([]);
});
