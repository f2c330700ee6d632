import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WindowNoteRequest } from "../../../electron/contract/api.ts";
import { clearStage, firstPages, type Shown, type Stage, setStage, showWindow } from "./stage.ts";
import { withBrief } from "./with-dossier.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => clearStage(stage));

async function showTemplates(): Promise<Shown> {
  const shown = await showWindow(stage, {}, (desk) => withBrief(desk));
  await firstPages(shown.page);
  await shown.page.getByRole("tab", { name: "Templates" }).click();
  return shown;
}

async function ownTemplate(): Promise<Shown> {
  const shown = await showTemplates();
  const { page } = shown;
  await page.getByRole("option", { name: "Meeting brief" }).click();
  await page.getByRole("button", { name: "Duplicate…" }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("My brief");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "My brief" }).waitFor();
  await untilPreviewOf(shown, "my-brief");
  return shown;
}

/** For a moment the pages of the template before are still there, and would pass for this one's. */
async function untilPreviewOf({ page, desk }: Shown, template: string): Promise<void> {
  const asked = () =>
    desk.calls.some(
      ({ method, args }) => method === "preview" && (args[0] as WindowNoteRequest).draft?.id === template,
    );
  await expect.poll(asked, { timeout: 8000 }).toBe(true);
  await firstPages(page);
}

async function typeAtEnd({ page }: Shown, text: string): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(text);
}

describe("a built-in template", () => {
  test("can be read beside its preview, but not changed", async () => {
    const shown = await showTemplates();
    const { page, complaints } = shown;
    await page.getByRole("option", { name: "Meeting brief" }).click();
    await page.getByText("Built-in templates cannot be changed").waitFor();
    await firstPages(page);
    const before = await page.locator(".cm-content").textContent();
    await typeAtEnd(shown, "x");
    expect(await page.locator(".cm-content").textContent()).toBe(before);
    expect(await page.getByRole("button", { name: "Delete…" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("an own template", () => {
  test("is made by duplicating, edited beside a live preview and saved", async () => {
    const shown = await ownTemplate();
    const { page, desk, complaints } = shown;
    await typeAtEnd(shown, "<p>More</p>");
    await page.getByRole("tab", { name: "template.hbs, changed" }).waitFor();
    await page.getByRole("tab", { name: /^Templates.*unsaved changes/ }).waitFor();
    await expect
      .poll(() => JSON.stringify(desk.calls.findLast(({ method }) => method === "preview")?.args))
      .toContain("<p>More</p>");
    await page.keyboard.press("Control+S");
    await page.getByText("Saved My brief").waitFor();
    expect(JSON.stringify(desk.calls.find(({ method }) => method === "saveTemplate")?.args)).toContain(
      "<p>More</p>",
    );
    expect(complaints).toEqual([]);
  });

  test("shows a fault at its line, in the margin and in a list that leads there", async () => {
    const shown = await ownTemplate();
    const { page } = shown;
    await typeAtEnd(shown, "{{missing}}");
    await page.locator(".cm-lint-marker-error").waitFor();
    await page.locator(".cm-lintRange-error").waitFor();
    await page.getByRole("heading", { name: "1 fault" }).waitFor();
    await page.getByText("The pages below show the last state that worked").waitFor();
    await page.getByRole("tab", { name: "template.yaml" }).click();
    await page.getByRole("button", { name: /template\.hbs, line \d+/ }).click();
    const tab = page.getByRole("tab", { name: /^template\.hbs/ });
    await expect.poll(() => tab.getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => page.locator(".cm-activeLine").textContent()).toContain("{{missing}}");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("cm-content");
  });

  test("keeps what was undone from file to file", async () => {
    const shown = await ownTemplate();
    const { page } = shown;
    await typeAtEnd(shown, "QQQ");
    await page.getByRole("tab", { name: "template.yaml" }).click();
    await expect
      .poll(() => page.locator(".cm-content").textContent())
      .toContain("What the program must know");
    await page.getByRole("tab", { name: /^template\.hbs/ }).click();
    await page.locator(".cm-content").focus();
    await page.keyboard.press("ControlOrMeta+Z");
    await expect.poll(() => page.locator(".cm-content").textContent()).not.toContain("QQQ");
  });

  test("asks about unsaved changes before another one opens", async () => {
    const shown = await ownTemplate();
    const { page } = shown;
    await typeAtEnd(shown, "x");
    await page.getByRole("option", { name: "Country brief" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByText("“My brief” has changes that are not saved.").waitFor();
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    await page.getByRole("option", { name: "Country brief" }).click();
    await question.getByRole("button", { name: "Save them" }).press("Enter");
    await page.getByRole("heading", { name: "Country brief" }).waitFor();
  });

  test("asks about unsaved changes before the window closes", async () => {
    const shown = await ownTemplate();
    const { page } = shown;
    await typeAtEnd(shown, "x");
    await page.getByRole("tab", { name: "Compose" }).click();
    page.on("dialog", (dialog) => void dialog.dismiss());
    await page.close({ runBeforeUnload: true });
    await page.getByRole("alertdialog").getByText("has changes that are not saved").waitFor();
  });

  test("goes to the bin only after a yes", async () => {
    const { page, desk } = await ownTemplate();
    await page.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
    expect(desk.calls.some(({ method }) => method === "deleteTemplate")).toBe(false);
    await page.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("button", { name: "Move to the bin" }).click();
    await page.getByText("Moved My brief to the bin").waitFor();
    expect(await page.getByRole("option", { name: "My brief" }).count()).toBe(0);
  });
});
