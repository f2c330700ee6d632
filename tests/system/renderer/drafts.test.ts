import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FoundDraft } from "../../../electron/contract/api.ts";
import type { Desk } from "./fake-desk.ts";
import { SAMPLE } from "./fake-dossier.ts";
import { draftKey } from "./fake-drafts.ts";
import { copyOf, type FakeTemplate, TEMPLATES } from "./fake-templates.ts";
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

const BRIEF_KEY = draftKey({ type: "brief", dossier: SAMPLE.handle });
const MINE = "my-brief";
const MINE_KEY = draftKey({ type: "template", id: MINE });
const BRIEF_DRAFT: FoundDraft = {
  type: "brief",
  brief: { ...SAMPLE.brief, title: "Half a tit" },
  keptAt: new Date().setHours(14, 32),
  baseChanged: false,
};

function ownTemplate(): FakeTemplate {
  const [builtIn] = TEMPLATES;
  if (!builtIn) throw new Error("there is no template");
  return copyOf(builtIn, "My brief");
}

/** The fake disk holds a template of the person's own, with unsaved changes where `draft` says what they end with. */
function withOwn(draft?: string) {
  return (desk: Desk): void => {
    const own = ownTemplate();
    desk.library.put(own);
    if (draft === undefined) return;
    const { id, builtIn, revision } = own.source;
    const files = own.source.files.map((file) =>
      file.name === "template.hbs" ? { ...file, text: file.text + draft } : file,
    );
    desk.drafts.kept.set(MINE_KEY, {
      type: "template",
      template: { id, builtIn, files },
      basedOn: revision,
      keptAt: new Date().setHours(9, 5),
    });
  };
}

async function showOwn(prepare = withOwn(), options = {}): Promise<Shown> {
  const shown = await showWindow(stage, options, prepare);
  const { page } = shown;
  await firstPages(page);
  await page.getByRole("tab", { name: "Templates" }).click();
  await page.getByRole("option", { name: "My brief" }).click();
  await page.getByRole("heading", { name: "My brief" }).waitFor();
  await firstPages(page);
  return shown;
}

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText(words);
}

function markupOf(desk: Desk, id: string): string {
  return desk.library.find(id)?.source.files.find(({ name }) => name === "template.hbs")?.text ?? "";
}

function draftText(desk: Desk, key = MINE_KEY): string {
  return JSON.stringify(desk.drafts.kept.get(key) ?? null);
}

function editorText(page: Page): Promise<string | null> {
  return page.locator(".cm-content").textContent();
}

/** What had the focus may be gone; keys must lead on from somewhere near. */
async function expectFocusInPane(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[data-pane]") !== null))
    .toBe(true);
}

async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

const SOON = { timeout: 12_000, interval: 100 };

describe("what is typed in Compose", () => {
  test("is kept without being asked for, and back after the window has gone", async () => {
    const { page, desk, complaints } = await showWindow(stage);
    await firstPages(page);
    await page.getByLabel("Title", { exact: true }).fill("Call on the new");
    await expect.poll(() => draftText(desk, BRIEF_KEY), SOON).toContain("Call on the new");
    await page.getByLabel("Title", { exact: true }).fill("Call on the new Ambassador");
    await page.evaluate(() => window.dispatchEvent(new Event("blur")));
    await expect.poll(() => draftText(desk, BRIEF_KEY), { timeout: 1_500 }).toContain("new Ambassador");
    await page.reload();
    await page.getByText(/^Restored your unsaved changes from \d\d:\d\d$/).waitFor();
    expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("Call on the new Ambassador");
    expect(complaints).toEqual([]);
  });

  test("is told to be back, can be given up by keys, and is back once more by Undo", async () => {
    const { page, desk, complaints } = await showWindow(stage, {}, (desk) =>
      desk.drafts.kept.set(BRIEF_KEY, BRIEF_DRAFT),
    );
    const title = page.getByLabel("Title", { exact: true });
    await page.getByText("Restored your unsaved changes from 14:32").waitFor();
    expect(await title.inputValue()).toBe("Half a tit");
    await firstPages(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Start afresh" }).press("Enter");
    await expect.poll(() => title.inputValue()).toBe(SAMPLE.brief.title);
    await expect.poll(() => draftText(desk, BRIEF_KEY), SOON).toBe("null");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Undo");
    await page.keyboard.press("Enter");
    await expect.poll(() => title.inputValue()).toBe("Half a tit");
    await expect.poll(() => draftText(desk, BRIEF_KEY), SOON).toContain("Half a tit");
    expect(complaints).toEqual([]);
  });

  test("is told in the status bar while it cannot be kept, and kept as soon as it can", async () => {
    const { page, desk } = await showWindow(stage, {}, (desk) => {
      desk.drafts.problems = [
        { code: "cannot-write", severity: "error", message: "the disk is full (ENOSPC)" },
      ];
    });
    await firstPages(page);
    await page.getByLabel("Title", { exact: true }).fill("Kept later");
    await page.getByRole("status").getByText("The disk is full (ENOSPC). Trying again.").waitFor();
    desk.drafts.problems = [
      {
        code: "cannot-write",
        severity: "error",
        message: "is on a disk that cannot be written (EROFS)",
        hint: "choose another place",
        place: { file: "Attaché/drafts" },
      },
    ];
    await page
      .getByRole("status")
      .getByText(
        "kept: Attaché/drafts is on a disk that cannot be written (EROFS). Choose another place. Trying again.",
      )
      .waitFor();
    desk.drafts.problems = [];
    await expect.poll(() => draftText(desk, BRIEF_KEY), SOON).toContain("Kept later");
    await page.getByText("Trying again.").waitFor({ state: "detached" });
  });

  test("that cannot be brought back is told, and the dossier opens all the same", async () => {
    const { page } = await showWindow(stage, {}, (desk) => {
      desk.drafts.remarks = [{ code: "broken-draft", severity: "warning", message: "it cannot be read" }];
    });
    await firstPages(page);
    await page.getByRole("alert").getByText("It cannot be read.").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("is kept before a closing window is let go", async () => {
    const { page, desk } = await showWindow(stage);
    await firstPages(page);
    await page.getByLabel("Title", { exact: true }).fill("At the last moment");
    await desk.emit("closing", true);
    await expect.poll(() => desk.calls.some(({ method }) => method === "confirmClosing")).toBe(true);
    expect(draftText(desk, BRIEF_KEY)).toContain("At the last moment");
  });
});

describe("unsaved text of a template", () => {
  test("is kept, named when the window opens again, and brought back", async () => {
    const { page, desk, complaints } = await showOwn();
    await typeAtEnd(page, "<p>Not yet saved</p>");
    await expect.poll(() => draftText(desk), SOON).toContain("Not yet saved");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole("button", { name: "Open My brief" }).click();
    await page.getByText("Restored your unsaved changes from").waitFor();
    await expectFocusInPane(page);
    expect(await editorText(page)).toContain("Not yet saved");
    await page.keyboard.press("Control+S");
    await page.getByText("Saved My brief").waitFor();
    expect(markupOf(desk, MINE)).toContain("Not yet saved");
    await expect.poll(() => draftText(desk), SOON).toBe("null");
    expect(complaints).toEqual([]);
  });

  test("is gone with its draft once the person discards it", async () => {
    const { page, desk } = await showOwn();
    await typeAtEnd(page, "<p>Never mind</p>");
    await expect.poll(() => draftText(desk), SOON).toContain("Never mind");
    await page.getByRole("option", { name: "Country brief" }).click();
    await page.getByRole("button", { name: "Discard them" }).click();
    await page.getByRole("heading", { name: "Country brief" }).waitFor();
    await expect.poll(() => draftText(desk), SOON).toBe("null");
  });

  test("of a template that another deleted can be saved again", async () => {
    const { page, desk } = await showWindow(stage, {}, (desk) => {
      withOwn("<p>Orphan</p>")(desk);
      desk.library.remove(MINE);
    });
    await firstPages(page);
    await page.getByRole("button", { name: /^Open my-brief/ }).click();
    await page.getByText("This template has been deleted elsewhere").waitFor();
    await page.locator(".cm-content").waitFor();
    await page.keyboard.press("Control+S");
    const dialog = page.getByRole("alertdialog", { name: /has been deleted elsewhere/ });
    await dialog.waitFor();
    await screenshot(page, "template-gone");
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save it again" }).press("Enter");
    await page.getByText(/^Saved /).waitFor();
    expect(markupOf(desk, MINE)).toContain("<p>Orphan</p>");
  });
});

describe("a template that another changed", () => {
  async function conflict(options = {}): Promise<Shown> {
    const shown = await showOwn(withOwn(), options);
    const { page, desk } = shown;
    await typeAtEnd(page, "<p>Mine</p>\n");
    desk.library.change(MINE, (markup) => markup.replace("<h2>Bottom line</h2>", "<h2>Theirs</h2>"));
    await page.keyboard.press("Control+S");
    await page.getByRole("alertdialog").waitFor();
    return shown;
  }

  test("is not overwritten: the difference is shown, and the focus is on the answer that changes nothing", async () => {
    const { page, desk, complaints } = await conflict();
    const dialog = page.getByRole("alertdialog", { name: "“My brief” has been changed elsewhere" });
    await dialog.getByText("Only in theirs: 1 line").waitFor();
    const lines = (kind: string) => dialog.locator(`.diff-${kind} code`).allTextContents();
    expect(await lines("theirs")).toEqual(["  <h2>Theirs</h2>"]);
    expect(await lines("mine")).toEqual(["  <h2>Bottom line</h2>", "<p>Mine</p>"]);
    expect(markupOf(desk, MINE)).not.toContain("Mine");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Cancel");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("cm-content");
    expect(await editorText(page)).toContain("Mine");
    await page.getByRole("button", { name: "Compare…" }).press("Enter");
    await dialog.waitFor();
    await page.getByRole("button", { name: "Take theirs" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    await expectFocusInPane(page);
    expect(complaints).toEqual([]);
  });

  test("is kept under another name when the person keeps theirs", async () => {
    const { page, desk } = await conflict();
    await page.getByRole("button", { name: "Keep mine" }).press("Enter");
    await page.getByText("Saved My brief").waitFor();
    await page.getByRole("option", { name: "My brief (other version)" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("cm-content");
    expect(markupOf(desk, MINE)).toContain("<p>Mine</p>");
    expect(markupOf(desk, "my-brief-other-version-")).toContain("Theirs");
    expect(await page.getByText("changed elsewhere").count()).toBe(0);
  });

  test("takes the place of the person's text, which Undo brings back", async () => {
    const { page, desk } = await conflict();
    await page.getByRole("button", { name: "Take theirs" }).press("Enter");
    await expect.poll(() => editorText(page)).toContain("Theirs");
    expect(await editorText(page)).not.toContain("<p>Mine</p>");
    await page.getByText("Took the other version").waitFor();
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await expect.poll(() => editorText(page)).toContain("<p>Mine</p>");
    await page.getByText("This template has been changed elsewhere").waitFor();
    expect(markupOf(desk, MINE)).toContain("Theirs");
  });

  test("can be taken back with the editor's own undo, too", async () => {
    const { page } = await conflict();
    await page.getByRole("button", { name: "Take theirs" }).press("Enter");
    await expect.poll(() => editorText(page)).toContain("Theirs");
    await page.locator(".cm-content").focus();
    await page.keyboard.press("ControlOrMeta+Z");
    await expect.poll(() => editorText(page)).toContain("<p>Mine</p>");
  });

  test("is loaded again quietly when the person comes back and nothing is unsaved", async () => {
    const { page, desk } = await showOwn();
    desk.library.change(MINE, (markup) => `${markup}<p>From elsewhere</p>`);
    await comeBack(page);
    await expect.poll(() => editorText(page)).toContain("From elsewhere");
    await page.getByRole("status").getByText("Reloaded My brief").waitFor();
    await typeAtEnd(page, "<p>More</p>");
    await page.keyboard.press("Control+S");
    await page.getByText("Saved My brief").waitFor();
  });

  test("is told when the person comes back to unsaved text, which stays", async () => {
    const { page, desk } = await showOwn();
    await typeAtEnd(page, "<p>Mine</p>");
    desk.library.change(MINE, (markup) => `${markup}<p>From elsewhere</p>`);
    await comeBack(page);
    await page.getByText("This template has been changed elsewhere").waitFor();
    expect(await editorText(page)).toContain("<p>Mine</p>");
    expect(await page.getByRole("alertdialog").count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("is not put into the bin before the person has seen the change", async () => {
    const { page, desk } = await showOwn();
    desk.library.change(MINE, (markup) => `${markup}<p>Important</p>`);
    await page.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("button", { name: "Move to the bin" }).click();
    const dialog = page.getByRole("alertdialog", { name: /has changed since you opened it/ });
    await dialog.getByText("<p>Important</p>").waitFor();
    await dialog.getByRole("button", { name: "Keep it" }).press("Enter");
    expect(desk.library.find(MINE)).toBeDefined();
    await expect.poll(() => editorText(page)).toContain("Important");
    desk.library.change(MINE, (markup) => `${markup}<p>Again</p>`);
    await page.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("button", { name: "Move to the bin" }).click();
    await dialog.getByRole("button", { name: "Move to the bin anyway" }).press("Enter");
    await page.getByText("Moved My brief to the bin").waitFor();
    expect(desk.library.find(MINE)).toBeUndefined();
  });

  test("is a conflict with a draft of an earlier day as well", async () => {
    const { page } = await showOwn((desk) => {
      withOwn("<p>Old draft</p>")(desk);
      desk.library.change(MINE, (markup) => `${markup}<p>Since then</p>`);
    });
    expect(await editorText(page)).toContain("<p>Old draft</p>");
    await page.getByText("This template has been changed elsewhere").waitFor();
    await page.keyboard.press("Control+S");
    await page.getByRole("alertdialog").getByText("<p>Since then</p>").waitFor();
  });

  const LOOKS = [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    // 200 % of a window of 1280 by 860.
    ["200", { viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 }],
    ["forced", { forcedColors: "active" }],
  ] as const;

  test.each(LOOKS)("is shown without a fault, %s, and nothing is cut", async (name, options) => {
    const { page } = await conflict(options);
    await screenshot(page, `conflict-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const button of await page.getByRole("alertdialog").getByRole("button").all()) {
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      const size = page.viewportSize();
      expect(box && size && box.x >= 0 && box.x + box.width <= size.width).toBe(true);
    }
    await page.keyboard.press("Escape");
    await screenshot(page, `conflict-notice-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test.each(LOOKS)("and a draft that came back are told %s", async (name, options) => {
    const { page } = await showWindow(stage, options, (desk) => {
      desk.drafts.kept.set(BRIEF_KEY, { ...BRIEF_DRAFT, baseChanged: true });
      withOwn("<p>Draft</p>")(desk);
    });
    await page.getByText("Restored your unsaved changes from 14:32").waitFor();
    await firstPages(page);
    await screenshot(page, `restored-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
