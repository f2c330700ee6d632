import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Brief } from "../../../electron/contract/api.ts";
import type { Desk } from "./fake-desk.ts";
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
import { withBrief } from "./with-dossier.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => clearStage(stage));

const MINE = "my-brief";
const MINE_KEY = draftKey({ type: "template", id: MINE });

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
  const shown = await showWindow(stage, options, (desk) => {
    withBrief(desk);
    prepare(desk);
  });
  const { page } = shown;
  await page.locator(".document-name").getByText("Call on the Minister").waitFor();
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

const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  // 200 % of a window of 1280 by 860.
  ["200", { viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 }],
  ["forced", { forcedColors: "active" }],
] as const;

const SOON = { timeout: 12_000, interval: 100 };

function briefIn(desk: Desk): Brief | undefined {
  return desk.briefs.files.get("brief-1")?.brief;
}

/** What another program does to the file of the brief. */
function changeElsewhere(desk: Desk, title: string): void {
  const file = desk.briefs.files.get("brief-1");
  if (!file) throw new Error("no brief");
  file.brief = { ...file.brief, title };
  file.revision += 1;
}

async function showBrief(prepare: (desk: Desk) => void = () => undefined, options = {}): Promise<Shown> {
  const shown = await showWindow(stage, options, (desk) => {
    withBrief(desk);
    prepare(desk);
  });
  const { page } = shown;
  // Where there is no room for it, it stands behind a switch.
  const only = page.getByRole("radio", { name: "Brief", exact: true });
  await titleField(page).or(only).first().waitFor();
  if (await only.isVisible()) await only.click();
  await titleField(page).waitFor();
  return shown;
}

function titleField(page: Page) {
  return page.getByLabel("Title", { exact: true });
}

describe("what is typed in Compose", () => {
  test("is saved without being asked for, said to be so, and there after the window has gone", async () => {
    const { page, desk, complaints } = await showBrief();
    await titleField(page).fill("Call on the new");
    await expect.poll(() => briefIn(desk)?.title, SOON).toBe("Call on the new");
    await page
      .locator(".save-status")
      .getByText(/^Saved \d\d:\d\d$/)
      .waitFor();
    await titleField(page).fill("Call on the new Ambassador");
    await page.evaluate(() => window.dispatchEvent(new Event("blur")));
    await expect.poll(() => briefIn(desk)?.title, { timeout: 1_500 }).toBe("Call on the new Ambassador");
    await page.reload();
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("Call on the new Ambassador");
    expect(complaints).toEqual([]);
  });

  test("is told while it cannot be saved, with the reason, and saved as soon as it can", async () => {
    const { page, desk } = await showBrief((fake) => {
      fake.briefs.saveProblems = [
        { code: "cannot-write", severity: "error", message: "the disk is full (ENOSPC)" },
      ];
    });
    await titleField(page).fill("Saved later");
    const told = page.getByRole("alert").getByText("Not saved: the disk is full (ENOSPC)");
    await told.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, "brief-not-saved");
    desk.briefs.saveProblems = [];
    await expect.poll(() => briefIn(desk)?.title, SOON).toBe("Saved later");
    await told.waitFor({ state: "detached" });
    await page
      .locator(".save-status")
      .getByText(/^Saved /)
      .waitFor();
  });

  test("is saved before a closing window is let go", async () => {
    const { page, desk } = await showBrief();
    await titleField(page).fill("At the last moment");
    await desk.emit("closing", true);
    await expect.poll(() => desk.calls.some(({ method }) => method === "confirmClosing"), SOON).toBe(true);
    expect(briefIn(desk)?.title).toBe("At the last moment");
    const methods = desk.calls.map(({ method }) => method);
    expect(methods.lastIndexOf("saveBrief")).toBeLessThan(methods.indexOf("confirmClosing"));
  });

  test("loses control characters that are pasted, and the caret stays", async () => {
    const { page, complaints } = await showBrief();
    await titleField(page).fill("Call on");
    await page.keyboard.press("Home");
    await page.keyboard.insertText("One\u000btwo\u001b: ");
    await page.keyboard.insertText("now ");
    expect(await titleField(page).inputValue()).toBe("One two: now Call on");
    expect(complaints).toEqual([]);
  });
});

describe("a brief that another changed", () => {
  async function conflict(options = {}, prepare?: (desk: Desk) => void): Promise<Shown> {
    const shown = await showBrief(prepare, options);
    changeElsewhere(shown.desk, "Their title");
    await titleField(shown.page).fill("My title");
    await shown.page.getByRole("button", { name: "Take theirs" }).waitFor();
    return shown;
  }

  test("is not overwritten: both versions stay until the person chooses", async () => {
    const { page, desk, complaints } = await conflict();
    await page.getByText("Nothing is written until you choose one").waitFor();
    await page.locator(".save-status").getByText("This brief was changed elsewhere").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await titleField(page).fill("My newer title");
    await page.evaluate(() => window.dispatchEvent(new Event("blur")));
    expect(briefIn(desk)?.title).toBe("Their title");
    expect(complaints).toEqual([]);
  });

  test("becomes theirs on the screen, which Undo takes back", async () => {
    const { page, desk } = await conflict();
    await page.getByRole("button", { name: "Take theirs" }).press("Enter");
    await expect.poll(() => titleField(page).inputValue()).toBe("Their title");
    await page.getByRole("button", { name: "Take theirs" }).waitFor({ state: "detached" });
    await expectFocusInPane(page);
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect.poll(() => titleField(page).inputValue()).toBe("My title");
    await expect.poll(() => briefIn(desk)?.title, SOON).toBe("My title");
  });

  test("becomes mine in the file", async () => {
    const { page, desk } = await conflict();
    await page.getByRole("button", { name: "Keep mine" }).press("Enter");
    await expect.poll(() => briefIn(desk)?.title, SOON).toBe("My title");
    await page.getByRole("button", { name: "Keep mine" }).waitFor({ state: "detached" });
    await page
      .locator(".save-status")
      .getByText(/^Saved /)
      .waitFor();
    expect(await titleField(page).inputValue()).toBe("My title");
    await expectFocusInPane(page);
    await titleField(page).fill("My next title");
    await expect.poll(() => briefIn(desk)?.title, SOON).toBe("My next title");
    const undo = page.getByRole("button", { name: "Undo", exact: true }).first();
    await undo.click();
    await undo.click();
    await expect.poll(() => titleField(page).inputValue()).toBe("Their title");
    await expect.poll(() => briefIn(desk)?.title, SOON).toBe("Their title");
  });

  test.each(LOOKS)("and templates that wait are told without a fault, %s", async (name, options) => {
    const { page } = await conflict(options, withOwn("<p>Draft</p>"));
    await page.getByText("Templates have unsaved changes").waitFor();
    await screenshot(page, `brief-conflict-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const button of await page.locator(".app-notices").getByRole("button").all()) {
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      const size = page.viewportSize();
      expect(box && size && box.x >= 0 && box.x + box.width <= size.width).toBe(true);
    }
  });
});

test("drafts that cannot be brought back are told, and the window opens all the same", async () => {
  const { page } = await showWindow(stage, {}, (desk) => {
    withBrief(desk);
    withOwn("<p>Draft</p>")(desk);
    desk.drafts.remarks = [{ code: "broken-draft", severity: "warning", message: "it cannot be read" }];
  });
  await page.getByRole("button", { name: "Open My brief" }).click();
  await page.getByRole("alert").getByText("It cannot be read.").first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
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
      withBrief(desk);
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
    await page
      .getByRole("status")
      .getByText(/^Saved /)
      .waitFor();
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
    await page.getByText("Undo", { exact: true }).press("Enter");
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
});
