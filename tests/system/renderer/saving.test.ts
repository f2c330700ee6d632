import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Format } from "../../../electron/contract/api.ts";
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

const BOTH: readonly Format[] = ["pdf", "docx"];

/** A window with an open brief that asks for both formats. */
async function opened(
  prepare: (desk: Desk) => void = () => {},
  options: Parameters<typeof showWindow>[1] = {},
): Promise<Shown> {
  const shown = await showWindow(stage, options, (desk) => {
    const { id } = desk.briefs.add("Call", { ...SAMPLE.brief, formats: BOTH });
    desk.briefs.last = id;
    prepare(desk);
  });
  await shown.page.getByRole("button", { name: "Save note" }).waitFor();
  // A key that comes before its command can be done goes nowhere.
  await expect
    .poll(() => JSON.stringify(asked(shown.desk, "reportCommands").at(-1)))
    .toContain(shown.desk.maySave ? "save-note" : "close-brief");
  return shown;
}

function asked(desk: Desk, method: string): readonly (readonly unknown[])[] {
  return desk.calls.filter((call) => call.method === method).map(({ args }) => args);
}

function bar(page: Page) {
  return page.locator(".status-bar");
}

async function chooseWay(page: Page, way: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Other ways to save" }).click();
  await page.getByRole("menuitem", { name: way }).click();
}

describe("Save note", () => {
  test("makes the files that the brief asks for with one key, and says what can be done with them", async () => {
    const { page, desk, complaints } = await opened();
    await firstPages(page);
    await page.keyboard.press("ControlOrMeta+Enter");
    await bar(page).getByText("Saved Call.pdf and .docx").waitFor();
    expect(
      asked(desk, "saveNotes").map(([request, formats]) => [Reflect.get(Object(request), "id"), formats]),
    ).toEqual([["brief-1", ["pdf", "docx"]]]);
    await bar(page).getByRole("button", { name: "Open Call.pdf" }).click();
    await bar(page).getByRole("button", { name: "Show in folder" }).click();
    await bar(page).getByRole("button", { name: "Print…" }).click();
    await expect.poll(() => asked(desk, "printNote").length).toBe(1);
    expect(asked(desk, "openNote")).toEqual([["brief-1-0-pdf"]]);
    expect(asked(desk, "showNote")).toEqual([["brief-1-0-pdf"]]);
    await screenshot(page, "saved");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each([
    [/PDF/, "saveNotes", ["pdf"]],
    [/Word/, "saveNotes", ["docx"]],
    [/Print/, "printNote", undefined],
    [/text/, "copyNote", undefined],
  ])("has in its menu %s", async (way, method, formats) => {
    const { page, desk } = await opened();
    await chooseWay(page, way);
    await expect.poll(() => asked(desk, method).length).toBe(1);
    expect(asked(desk, method)[0]?.[1]).toEqual(formats);
    if (method === "copyNote") await page.getByText("The note’s text is on the clipboard").waitFor();
  });

  test("writes the brief before the note, so that the history speaks of it", async () => {
    const { page, desk } = await opened();
    await page.getByLabel("Title", { exact: true }).fill("Another title");
    await page.keyboard.press("ControlOrMeta+Enter");
    await bar(page).getByText("Saved Call.pdf").waitFor();
    const methods = desk.calls.map(({ method }) => method).filter((each) => /^save/.test(each));
    expect(methods.slice(0, 2)).toEqual(["saveBrief", "saveNotes"]);
  });
});

describe("a save under way", () => {
  test("says at which stage it is, and can be cancelled, which leaves nothing to tell", async () => {
    const { page, desk } = await opened((it) => {
      it.saveMs = 30_000;
    });
    await firstPages(page);
    await page.keyboard.press("ControlOrMeta+Enter");
    await bar(page).getByText("Making the PDF and Word file… laying out pages").waitFor();
    await screenshot(page, "saving");
    expect(await accessibilityFaults(page)).toEqual([]);
    await bar(page).getByRole("button", { name: "Cancel saving" }).click();
    await bar(page).getByText("Ready").waitFor();
    expect(desk.briefs.files.get("brief-1")?.records).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test("that fails says what to do, above the note", async () => {
    const { page, desk } = await opened((it) => {
      it.saveProblems = [
        { code: "disk", severity: "error", message: "the disk is full", hint: "make room and save again" },
      ];
    });
    await firstPages(page);
    await page.keyboard.press("ControlOrMeta+Enter");
    const notice = page.getByRole("alert").filter({ hasText: "The note was not saved" });
    await notice.getByText("Make room and save again.").waitFor();
    const box = await notice.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(860);
    await screenshot(page, "save-failed");
    expect(await accessibilityFaults(page)).toEqual([]);
    desk.saveProblems = [];
    await page.keyboard.press("ControlOrMeta+Enter");
    await bar(page).getByText("Saved Call.pdf").waitFor();
    expect(await notice.count()).toBe(0);
  });
});

describe("the saved state is told truly", () => {
  test("after a change of the brief, and after it was undone", async () => {
    const { page } = await opened();
    await page.keyboard.press("ControlOrMeta+Enter");
    await bar(page).getByText("Saved Call.pdf and .docx").waitFor();
    await page.getByLabel("Title", { exact: true }).fill("Another title");
    await bar(page).getByText("Saved Call.pdf and .docx, changed since").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => bar(page).getByText("changed since").count()).toBe(0);
  });

  test("after the brief is opened again, changed or not", async () => {
    const { page, desk } = await opened();
    await page.keyboard.press("ControlOrMeta+Enter");
    await bar(page).getByText("Saved Call.pdf and .docx").waitFor();
    await page.reload();
    await bar(page).getByText("Saved Call.pdf and .docx").waitFor();
    expect(await bar(page).getByText("changed since").count()).toBe(0);
    const file = desk.briefs.files.get("brief-1");
    if (file) {
      file.brief = { ...file.brief, title: "Changed by another" };
      file.revision += 1;
    }
    await page.reload();
    await bar(page).getByText("changed since").waitFor();
  });

  test("where the file itself was changed by others", async () => {
    const { page } = await opened((it) => {
      it.noteWarnings = [
        {
          code: "note-changed",
          severity: "warning",
          message: "Call.pdf was changed since it was saved",
          hint: "save the note again",
        },
      ];
    });
    await page.keyboard.press("ControlOrMeta+Enter");
    await bar(page).getByRole("button", { name: "Open Call.pdf" }).click();
    await page.getByText("Call.pdf was changed since it was saved.").waitFor();
  });
});

test("what prevents saving describes the button, and what can be told of it is no error code", async () => {
  const { page } = await opened((desk) => {
    desk.maySave = false;
    desk.findings = [{ code: "missing", severity: "error", message: "nothing is known for {{note.title}}" }];
  });
  await firstPages(page);
  const button = page.getByRole("button", { name: /^Save note/ });
  await expect.poll(() => button.isDisabled()).toBe(true);
  const id = await button.getAttribute("aria-describedby");
  expect(await page.locator(`[id="${id}"]`).textContent()).toBe(
    "One finding has to be settled before you can save",
  );
});
