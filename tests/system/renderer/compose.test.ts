import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Brief, WindowNoteRequest } from "../../../electron/contract/api.ts";
import type { Desk } from "./fake-desk.ts";
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

function lastBrief(desk: Desk): Brief {
  const call = desk.calls.findLast(({ method }) => method === "preview");
  if (!call) throw new Error("no preview was asked for");
  return (call.args[0] as WindowNoteRequest).brief;
}

async function untilBrief(desk: Desk, is: (brief: Brief) => boolean): Promise<void> {
  await expect.poll(() => is(lastBrief(desk)), { timeout: 5000 }).toBe(true);
}

function topicsOf(brief: Brief): readonly string[] {
  return brief.topics.map((choice) => choice.topic);
}

async function pressTimes({ page }: Shown, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

/** As a person does who has no mouse: Tab until it is there. */
async function tabTo(shown: Shown, name: RegExp): Promise<void> {
  const focused = () =>
    shown.page.evaluate(() => {
      const element = document.activeElement;
      const ids = element?.getAttribute("aria-labelledby")?.split(" ") ?? [];
      const labels = ids.map((id) => document.getElementById(id)?.textContent).join(" ");
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return element?.getAttribute("aria-label") || labels || label || element?.textContent || "";
    });
  for (let step = 0; step < 120; step += 1) {
    await shown.page.keyboard.press("Tab");
    if (name.test(await focused())) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

describe("the window opens", () => {
  test("with the sample dossier, its pages, their count and the findings", async () => {
    const { page, complaints } = await showWindow(stage);
    await firstPages(page);
    await page.getByRole("heading", { name: "United Kingdom and Kazakhstan" }).waitFor();
    expect(await page.locator(".topic").count()).toBe(6);
    await page.getByText("2 pages, limit 2").first().waitFor();
    await page.getByText("2 warnings to consider").waitFor();
    expect(await page.getByRole("figure", { name: "Page 1 of 2" }).textContent()).toContain(
      "Call by the Ambassador of Kazakhstan",
    );
    expect(complaints).toEqual([]);
  });

  test("with the places of every fault when the dossier cannot be read", async () => {
    const { page } = await showWindow(stage, {}, (desk) => {
      desk.openProblems = [
        {
          code: "yaml",
          severity: "error",
          message: "There is no colon after the name",
          place: { file: "topics/visas.yaml", line: 7, column: 3 },
        },
      ];
    });
    const alert = page.getByRole("alert");
    await alert.getByText("topics/visas.yaml:7:3").waitFor();
    expect(await alert.textContent()).toContain("There is no colon after the name");
    await page.getByText("Open a dossier first").waitFor();
  });
});

describe("the look of Word files", () => {
  test("is chosen once for all notes, with what the template does not lend, and can be given up", async () => {
    const { page, desk, complaints } = await showWindow(stage, {}, (desk) => {
      desk.houseProblems = [
        {
          code: "house-left-out",
          severity: "warning",
          message: "left out: a watermark",
          place: { file: "ministry.dotx/word/header1.xml" },
        },
      ];
    });
    await firstPages(page);
    const group = page.getByRole("group", { name: "Look of Word files" });
    await group.getByText("Attaché’s own, as in the PDF.").waitFor();
    await group.getByRole("button", { name: "Choose a Word template…" }).click();
    await group.getByText("12 of 49 styles").waitFor();
    const previews = () => desk.calls.filter(({ method }) => method === "preview").length;
    await expect.poll(previews, { timeout: 5000 }).toBe(2);
    expect(await group.getByRole("alert").textContent()).toContain("Left out: a watermark");
    await group.scrollIntoViewIfNeeded();
    await screenshot(page, "compose-word-template");
    expect(await accessibilityFaults(page)).toEqual([]);
    await group.getByRole("button", { name: "Dismiss" }).click();
    await group.getByRole("button", { name: "Remove" }).click();
    await group.getByText("Attaché’s own, as in the PDF.").waitFor();
    expect(complaints).toEqual([]);
  });

  test("says why a template cannot be used, and keeps to what there was", async () => {
    const { page } = await showWindow(stage, {}, (desk) => {
      desk.houseProblems = [
        { code: "house-macro", severity: "error", message: "it carries macros", hint: "save it without" },
      ];
    });
    await firstPages(page);
    const group = page.getByRole("group", { name: "Look of Word files" });
    await group.getByRole("button", { name: "Choose a Word template…" }).click();
    await group.getByRole("alert").getByText("The template cannot be used").waitFor();
    expect(await group.getByRole("alert").textContent()).toContain("Save it without");
    await group.getByText("Attaché’s own, as in the PDF.").waitFor();
  });
});

describe("by keys alone", () => {
  test("one chooses, orders and unfolds topics, and sees the pages follow", async () => {
    const shown = await showWindow(stage);
    const { page, desk, complaints } = shown;
    await firstPages(page);
    await tabTo(shown, /^Energy and hydrogen$/);
    await page.keyboard.press("Space");
    await untilBrief(desk, (brief) => topicsOf(brief).includes("energy"));
    await pressTimes(shown, "Alt+ArrowUp", 4);
    await untilBrief(desk, (brief) => topicsOf(brief)[0] === "energy");
    expect(await page.evaluate(() => document.activeElement?.closest("li")?.id)).toBe("topic-energy");
    await page.getByText("Energy and hydrogen is now 1 of 6").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "Entries of Energy and hydrogen" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await untilBrief(desk, (brief) => brief.topics[0]?.entries?.join() === "energy-risk");
    await expect
      .poll(() => page.getByRole("figure", { name: "Page 1 of 2" }).textContent(), { timeout: 5000 })
      .toContain("Grid connection");
    expect(complaints).toEqual([]);
  });

  test("one fills in the details and picks template and ceiling", async () => {
    const shown = await showWindow(stage);
    const { page, desk } = shown;
    await firstPages(page);
    await pressTimes(shown, "F6", 3);
    await tabTo(shown, /Template$/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await untilBrief(desk, (brief) => brief.template === "country-brief");
    await tabTo(shown, /^Title$/);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("A new title");
    await untilBrief(desk, (brief) => brief.title === "A new title");
    await tabTo(shown, /Ceiling$/);
    await page.keyboard.press("ArrowRight");
    await untilBrief(desk, (brief) => brief.ceiling === "official-sensitive");
    await page.getByRole("figure", { name: "Page 1 of 2" }).getByText("A new title").waitFor();
  });

  test("one goes from a finding to the entry that it is about", async () => {
    const shown = await showWindow(stage);
    const { page } = shown;
    await firstPages(page);
    await page.getByText("1 for information").or(page.getByText("2 for information")).waitFor();
    await tabTo(shown, /A fact on education has no source/);
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("li")?.id))
      .toBe("entry-education-fact");
  });

  test("one saves as PDF and as Word", async () => {
    const { page, desk } = await showWindow(stage);
    await firstPages(page);
    await page.keyboard.press("Control+S");
    await page.getByText("Saved Call.pdf, 2 pages").waitFor();
    await page.keyboard.press("Control+Shift+S");
    await page.getByText("Saved Call.docx, 2 pages").waitFor();
    await page.getByRole("button", { name: "Show in folder" }).press("Enter");
    await expect.poll(() => desk.calls.some(({ method }) => method === "showSavedNote")).toBe(true);
  });
});

describe("topics", () => {
  test("can be dragged to another place", async () => {
    const { page, desk } = await showWindow(stage);
    await firstPages(page);
    const target = page.locator("#topic-critical-minerals");
    await page.locator("#topic-visas .topic-grip").dragTo(target, { targetPosition: { x: 60, y: 4 } });
    await untilBrief(desk, (brief) => topicsOf(brief)[0] === "visas");
  });

  test("can be dragged by keyboard to the place of another topic", async () => {
    const shown = await showWindow(stage);
    const { page, desk } = shown;
    await firstPages(page);
    const before = topicsOf(lastBrief(desk));
    const handle = page.getByRole("button", { name: "Drag Visas", exact: true });
    await handle.focus();
    await page.keyboard.press("Enter");
    const focused = () => page.evaluate(() => document.activeElement?.id);
    // Tab moves between drop targets only once React Aria has focused the first of them.
    await expect.poll(focused).toMatch(/^topic-/);
    const first = `topic-${before[0]}`;
    for (let pressed = 0; pressed <= before.length && (await focused()) !== first; pressed += 1)
      await page.keyboard.press("Tab");
    expect(await focused()).toBe(first);
    await page.keyboard.press("Enter");
    await untilBrief(desk, (brief) => topicsOf(brief)[0] === "visas");
    await expect.poll(() => handle.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("stay where they are when a drag by keyboard is given up", async () => {
    const { page } = await showWindow(stage);
    await firstPages(page);
    const titles = () => page.locator(".topic-title").allTextContents();
    const before = await titles();
    await page.getByRole("button", { name: "Drag Visas", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".topic[tabindex='-1']").first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".topic[tabindex='-1']").count()).toBe(0);
    expect(await titles()).toEqual(before);
  });

  test("can be moved with buttons", async () => {
    const { page, desk } = await showWindow(stage);
    await firstPages(page);
    await page.getByRole("button", { name: "Move Visas up" }).click();
    await untilBrief(desk, (brief) => topicsOf(brief).indexOf("visas") === 2);
  });

  test("that are all let go leave words that say what to do", async () => {
    const { page } = await showWindow(stage);
    await firstPages(page);
    await page.getByRole("button", { name: "No topics" }).click();
    await page.getByText("Choose at least one topic; the note").waitFor();
    expect(await page.getByRole("button", { name: /Save PDF/ }).isDisabled()).toBe(true);
  });
});

describe("entries", () => {
  test("say in words what one should know of them", async () => {
    const { page } = await showWindow(stage);
    await page.getByRole("button", { name: /^Critical minerals/ }).click();
    const entry = (id: string) => page.locator(`#entry-${id}`);
    await entry("minerals-sensitivity")
      .getByText("OFFICIAL-SENSITIVE: above the ceiling, will be left out")
      .waitFor();
    await entry("minerals-fact").getByText("Review overdue since 28 Feb 2026").waitFor();
    await entry("minerals-line").getByText("Drafted by us").waitFor();
    await page.getByText("Leave out what is not for disclosure").click();
    await entry("minerals-line").getByText("Not for disclosure: will be left out").waitFor();
  });
});

test("control characters that are pasted into a field go, and the caret stays", async () => {
  const { page, complaints } = await showWindow(stage);
  await firstPages(page);
  const title = page.getByLabel("Title", { exact: true });
  await title.fill("Call on");
  await page.keyboard.press("Home");
  await page.keyboard.insertText("One\u000btwo\u001b: ");
  await page.keyboard.insertText("now ");
  expect(await title.inputValue()).toBe("One two: now Call on");
  expect(complaints).toEqual([]);
});

describe("saving", () => {
  test("is held back by findings that forbid it, in words", async () => {
    const { page, desk } = await showWindow(stage, {}, (fake) => {
      fake.maySave = false;
      fake.findings = [{ code: "missing", severity: "error", message: "The audience is missing" }];
    });
    await page.getByText("Cannot save: 1 error under Findings").waitFor();
    await page.keyboard.press("Control+S");
    expect(await page.getByRole("button", { name: /Save Word/ }).isDisabled()).toBe(true);
    expect(desk.calls.some(({ method }) => method === "saveNote")).toBe(false);
  });

  test("that fails says what to do", async () => {
    const { page } = await showWindow(stage, {}, (desk) => {
      desk.saveProblems = [
        { code: "disk-full", severity: "error", message: "The disk is full", hint: "Save to another place" },
      ];
    });
    await firstPages(page);
    await page.getByRole("button", { name: /Save PDF/ }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("The note was not saved").waitFor();
    await alert.getByText("Save to another place.").waitFor();
    await alert.getByRole("button", { name: "Dismiss" }).click();
    await alert.waitFor({ state: "detached" });
  });

  test("and opening follow the menu", async () => {
    const { page, desk } = await showWindow(stage);
    await firstPages(page);
    await desk.emit("command", "save-word");
    await page.getByText("Saved Call.docx, 2 pages").waitFor();
    await desk.emit("command", "show-templates");
    await page.getByText("Choose a template to see").waitFor();
    await desk.emit("command", "open-dossier");
    await expect.poll(() => desk.calls.some(({ method }) => method === "chooseDossier")).toBe(true);
  });
});
