import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { documentOf } from "../../core/write/docx/tree.ts";
import { BUILT_MAIN, buildProgram } from "../build-program.ts";
import { accessibilityFaults, firstPages, screenshot, tellViolations } from "../renderer/stage.ts";
import { launch, type Program, RUNTIME_NOTE } from "./launch.ts";
import { chooseFile, chooseFolder, suggestedFile } from "./person.ts";

let program: Program;
let page: Page;
let home = "";
let desk = "";
const complaints: string[] = [];

const WAIT = { timeout: 20_000, interval: 200 };

/** Refusals by the content policy reach the console as errors. */
function collectComplaints(of: Page): void {
  of.on("pageerror", (error) => complaints.push(String(error)));
  of.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
}

// The program as it ships, worked as a desk officer works it: one story, told in order.
beforeAll(async () => {
  process.stdout.write(`${RUNTIME_NOTE}\n`);
  await buildProgram();
  await mkdir("out/screenshots", { recursive: true });
  home = await mkdtemp(join(tmpdir(), "attache-home-"));
  desk = await mkdtemp(join(tmpdir(), "attache-desk-"));
  program = await launch({ main: BUILT_MAIN, env: { ATTACHE_HOME: home } });
  page = program.page;
  page.setDefaultTimeout(20_000);
  collectComplaints(page);
  await tellViolations(page);
  // Once more from the start, so that nothing is said before someone listens.
  await program.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    await window?.loadURL(window.webContents.getURL());
  }, null);
});

afterAll(() => program?.close());

function preview(): Locator {
  return page.locator(".preview-pane:visible");
}

async function settled(): Promise<void> {
  await firstPages(page);
  await expect.poll(() => preview().locator(".preview-work").count(), WAIT).toBe(0);
}

function marking(): Promise<string | null> {
  return preview().locator(".preview-marking").textContent();
}

async function untilPaperSays(words: string): Promise<void> {
  await expect
    .poll(async () => (await preview().locator(".text-layer").allTextContents()).join(" "), WAIT)
    .toContain(words);
}

function topicIds(): Promise<readonly string[]> {
  return page.locator(".topic").evaluateAll((topics) => topics.map((topic) => topic.id));
}

async function pick(field: string, choice: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`${field}$`) }).click();
  await page.getByRole("option", { name: new RegExp(`^${choice}( |$)`) }).click();
}

/** What a person sees in a folder, without the hidden record that Attaché keeps there. */
async function shownNames(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith("."));
}

async function typeAtStart(text: string): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText(text);
}

describe("the window opens", () => {
  test("with the sample's topics and their entries", async () => {
    await page.getByRole("heading", { name: "UK–Kazakhstan relations" }).waitFor();
    expect(await page.locator(".topic").count()).toBe(11);
    await page.getByText("8 of 11 chosen").waitFor();
    await page.getByRole("button", { name: /^Visas?/ }).click();
    const entries = page.getByRole("list", { name: /^Entries of Visas?/ });
    expect(await entries.locator(".entry").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^Visas?/ }).click();
  });

  test("with the real note, its pages, its marking and what was found", async () => {
    await settled();
    expect(await preview().locator(".preview-pages").textContent()).toMatch(/^\d+ pages/);
    expect(await marking()).toBe("OFFICIAL-SENSITIVE");
    await untilPaperSays("Call by the Ambassador of Kazakhstan");
    const findings = page.getByRole("region", { name: "Findings" });
    expect(await findings.locator(".finding").count()).toBeGreaterThan(0);
    await screenshot(page, "real-compose");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("the note follows", () => {
  test("a topic that is let go and one that is moved by keys", async () => {
    const reforms = page.locator("#topic-reforms input");
    await reforms.focus();
    await page.keyboard.press("Space");
    await page.getByText("7 of 11 chosen").waitFor();
    await page.locator("#topic-education input").focus();
    const before = (await topicIds()).indexOf("topic-education");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(async () => (await topicIds()).indexOf("topic-education")).toBe(before - 2);
    expect(await page.evaluate(() => document.activeElement?.closest("li")?.id)).toBe("topic-education");
    await settled();
  });

  test("another title and a lower ceiling, which lowers the marking", async () => {
    await page.getByLabel("Title", { exact: true }).fill("Call on the new Ambassador");
    await untilPaperSays("Call on the new Ambassador");
    await pick("Ceiling", "OFFICIAL");
    await expect.poll(marking, WAIT).toBe("OFFICIAL");
    await settled();
    await expect
      .poll(async () => (await preview().locator(".text-layer").allTextContents()).join(" "), WAIT)
      .not.toContain("OFFICIAL-SENSITIVE");
  });
});

describe("saving", () => {
  test.each([
    ["pdf", "Save PDF…", "%PDF-"],
    ["docx", "Save Word…", "PK"],
  ])("writes the %s whole, where the dialog says", async (format, button, start) => {
    const file = join(desk, `call.${format}`);
    await chooseFile(program, file);
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("status").getByText(`Saved call.${format}`).waitFor();
    const bytes = await readFile(file, "latin1");
    expect(bytes.startsWith(start)).toBe(true);
    expect(bytes.trimEnd().slice(-64)).toContain(format === "pdf" ? "%%EOF" : "PK\u0005\u0006");
    expect(await suggestedFile(program)).toMatch(new RegExp(`Call on the new Ambassador\\.${format}$`));
  });

  test("dresses the Word file in a template that was chosen, and keeps it for the next time", async () => {
    const template = join(home, "office.dotx");
    const dressed = documentOf("text", {
      marking: { text: "", alignment: "centre" },
      footer: "Ministry of Examples",
    });
    await writeFile(template, writeDocx(dressed, DEFAULT_HOUSE_STYLE));
    await chooseFolder(program, template);
    await page.getByRole("button", { name: "Choose a Word template…" }).click();
    const group = page.getByRole("group", { name: "Look of Word files" });
    await group.getByText("office.dotx", { exact: true }).waitFor();
    const file = join(desk, "dressed.docx");
    await chooseFile(program, file);
    await page.getByRole("button", { name: "Save Word…" }).click();
    await page.getByRole("status").getByText("Saved dressed.docx").waitFor();
    const parts = unzipSync(await readFile(file));
    const footers = Object.entries(parts).filter(([path]) => /footer\d\.xml$/.test(path));
    expect(footers.map(([, bytes]) => strFromU8(bytes)).join()).toContain("Ministry of Examples");
    expect(await shownNames(join(home, "word-template"))).toEqual(["office.dotx"]);
    await group.getByRole("button", { name: "Remove" }).click();
    await group.getByText("Attaché’s own, as in the PDF.").waitFor();
    expect(await shownNames(join(home, "word-template"))).toEqual([]);
    await rm(file);
  });

  test("leaves nothing half and nothing beside it, and nothing at all after a dialog that was cancelled", async () => {
    await chooseFile(program, null);
    await page.getByRole("button", { name: "Save PDF…" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Save PDF…" }).isEnabled(), WAIT).toBe(true);
    expect((await readdir(desk)).toSorted()).toEqual(["call.docx", "call.pdf"]);
  });
});

describe("a template of one's own", () => {
  async function savedMarkup(): Promise<string> {
    const files = await readdir(home, { recursive: true });
    const name = files.find((file) => file.endsWith("template.hbs"));
    if (name === undefined) throw new Error(`no template among ${files.join(", ")}`);
    return readFile(join(home, name), "utf8");
  }

  async function makeCopy(): Promise<void> {
    await page.getByRole("tab", { name: "Templates" }).click();
    await page.getByRole("option", { name: "Meeting brief" }).click();
    await page.getByRole("button", { name: "Duplicate…" }).click();
    await page.getByLabel("Name of the copy").fill("Desk brief");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Desk brief" }).waitFor();
    await settled();
  }

  test("is copied from a built-in one and shown with the note under way", async () => {
    await makeCopy();
    await untilPaperSays("Call on the new Ambassador");
    expect(await savedMarkup()).toContain("{{> sign-off}}");
  });

  test("is edited beside pages that follow, and not on disk before it is saved", async () => {
    await typeAtStart("<p>For the desk</p>\n");
    await untilPaperSays("For the desk");
    expect(await savedMarkup()).not.toContain("For the desk");
  });

  test("shows a fault at its line, and the pages that still worked", async () => {
    await typeAtStart("\n<p>{{nothing}}</p>\n");
    await page.getByRole("heading", { name: "1 fault" }).waitFor();
    await page.locator(".cm-lint-marker-error").waitFor();
    const fault = page.getByRole("button", { name: "template.hbs, line 2" });
    expect(await fault.textContent()).toContain("nothing");
    await fault.click();
    await expect.poll(() => page.locator(".cm-activeLine").textContent()).toContain("{{nothing}}");
    await page.getByText("The pages below show the last state that worked").waitFor();
    await screenshot(page, "real-templates");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("is corrected and saved", async () => {
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    // Chromium would carry the coloured text's style over as an inline style, which the policy refuses.
    await page.keyboard.press("Delete");
    await page.keyboard.insertText("<p>Seen by the desk</p>");
    await page.getByRole("heading", { name: "Faults" }).waitFor();
    await page.getByText("No faults.").waitFor();
    await untilPaperSays("Seen by the desk");
    expect(await savedMarkup()).not.toContain("Seen by the desk");
    await page.keyboard.press("ControlOrMeta+S");
    await page.getByText("Saved Desk brief").waitFor();
    expect(await savedMarkup()).toContain("<p>Seen by the desk</p>");
    expect(await savedMarkup()).not.toContain("{{nothing}}");
  });

  test("can be chosen for the note", async () => {
    await page.getByRole("tab", { name: "Compose" }).click();
    await pick("Template", "Desk brief");
    await untilPaperSays("Seen by the desk");
  });
});

test("all the while, the console complained of nothing", () => {
  expect(complaints).toEqual([]);
});
