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

function bar(): Locator {
  return page.locator(".status-bar");
}

async function settled(): Promise<void> {
  await firstPages(page);
  await expect.poll(() => preview().locator(".preview-work").count(), WAIT).toBe(0);
}

function marking(): Promise<string | null> {
  return preview().locator(".preview-marking").textContent();
}

async function untilPaperSays(words: string): Promise<void> {
  await expect.poll(paperWords, WAIT).toContain(words);
}

async function paperWords(): Promise<string> {
  return (await preview().locator(".text-layer").allTextContents()).join(" ");
}

function outline(): Locator {
  return page.getByRole("treegrid", { name: "In this order" });
}

function topicKeys(): Promise<readonly (string | null)[]> {
  return outline()
    .locator(".outline-topic")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key")));
}

function focusedKey(): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-key]")?.dataset.key);
}

async function pick(field: string, choice: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`${field}$`) }).click();
  await page.getByRole("option", { name: new RegExp(`^${choice}( |$)`) }).click();
}

/** What a person sees in a folder, without the hidden record that Attaché keeps there. */
async function shownNames(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith(".")).toSorted();
}

async function saveAs(way: "PDF" | "Word"): Promise<void> {
  await page.getByRole("button", { name: "Other ways to save" }).click();
  await page.getByRole("menuitem", { name: new RegExp(way) }).click();
}

async function typeAtStart(text: string): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText(text);
}

describe("the window opens", () => {
  test("with the start page, and with the sample's topics and their statements once it is tried", async () => {
    await page.getByRole("button", { name: /^Try the sample/ }).click();
    const tree = page.getByRole("treegrid", { name: "Statements of the dossier" });
    await tree.waitFor();
    expect(await tree.locator(".topic-row").count()).toBe(11);
    await expect.poll(async () => (await topicKeys()).length, WAIT).toBe(8);
    const visas = tree.getByRole("row", { name: /^Visas?/ });
    const before = await tree.locator(".statement-row").count();
    await visas.locator(".tree-chevron").click();
    await expect.poll(() => tree.locator(".statement-row").count(), WAIT).not.toBe(before);
    await visas.locator(".tree-chevron").click();
    await expect.poll(() => tree.locator(".statement-row").count(), WAIT).toBe(before);
  });

  test("with the real note, its pages, its marking and what was found", async () => {
    await settled();
    expect(await preview().locator(".note-page").textContent()).toMatch(/^Page 1 of \d+$/);
    expect(await marking()).toContain("OFFICIAL-SENSITIVE");
    await untilPaperSays("Call by the Ambassador of Kazakhstan");
    await page.getByRole("button", { name: /^Findings: / }).click();
    const findings = page.getByRole("region", { name: "Findings" });
    await findings.getByRole("heading", { level: 3 }).first().waitFor();
    await screenshot(page, "real-compose");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Close Findings" }).click();
  });
});

describe("the note follows", () => {
  test("a topic that is let go and one that is moved by keys", async () => {
    const reforms = page
      .getByRole("treegrid", { name: "Statements of the dossier" })
      .locator('[data-key="topic reforms"]');
    await reforms.focus();
    // A topic of which a part is chosen is taken whole first, and then let go.
    await page.keyboard.press("Space");
    await page.keyboard.press("Space");
    await expect.poll(async () => (await topicKeys()).length, WAIT).toBe(7);
    const education = outline().locator(".outline-topic", { hasText: "Education" });
    const key = await education.getAttribute("data-key");
    const before = (await topicKeys()).indexOf(key);
    await education.focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(async () => (await topicKeys()).indexOf(key), WAIT).toBe(before - 1);
    await expect.poll(focusedKey, WAIT).toBe(key);
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(async () => (await topicKeys()).indexOf(key), WAIT).toBe(before - 2);
    await expect.poll(focusedKey, WAIT).toBe(key);
    await settled();
  });

  test("another title and a lower limit, which lowers the marking", async () => {
    await page.getByLabel("Title", { exact: true }).fill("Call on the new Ambassador");
    await untilPaperSays("Call on the new Ambassador");
    await pick("Highest marking", "OFFICIAL");
    await expect.poll(marking, WAIT).toMatch(/ OFFICIAL$/);
    await settled();
    await expect.poll(paperWords, WAIT).not.toContain("OFFICIAL-SENSITIVE");
  });
});

describe("saving", () => {
  test("writes PDF and Word whole at once, where the dialog says", async () => {
    await chooseFile(program, join(desk, "call.pdf"));
    await page.getByRole("button", { name: /^Save note/ }).click();
    await bar().getByText("Saved call.pdf and .docx", { exact: true }).waitFor();
    expect(await shownNames(desk)).toEqual(["call.docx", "call.pdf"]);
    for (const [format, start, end] of [
      ["pdf", "%PDF-", "%%EOF"],
      ["docx", "PK", "PK\u0005\u0006"],
    ] as const) {
      const bytes = await readFile(join(desk, `call.${format}`), "latin1");
      expect(bytes.startsWith(start)).toBe(true);
      expect(bytes.trimEnd().slice(-64)).toContain(end);
    }
    expect(await suggestedFile(program)).toMatch(/[/\\]\d{4}-\d{2}-\d{2} Call on the new Ambassador\.pdf$/);
  });

  test("is told truly: the files are older than the brief once it has changed, until that is undone", async () => {
    await page.getByLabel("Title", { exact: true }).fill("Call on the Ambassador once more");
    await bar().getByText("Saved call.pdf and .docx, changed since").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => bar().getByText("changed since").count(), WAIT).toBe(0);
    await bar().getByText("Saved call.pdf and .docx", { exact: true }).waitFor();
    await untilPaperSays("Call on the new Ambassador");
  });

  test("proposes the name and the folder that Settings say", async () => {
    const folder = join(home, "notes of the desk");
    await mkdir(folder);
    const settings = join(home, "settings.yaml");
    const before = await readFile(settings, "utf8").catch(() => null);
    await writeFile(
      settings,
      `attache-settings: 1\nnotes:\n  folder: ${folder}\n  file-name: "{title} v{version}"\n`,
    );
    await chooseFile(program, null);
    await saveAs("PDF");
    await expect.poll(() => suggestedFile(program), WAIT).toContain(folder);
    expect(await suggestedFile(program)).toMatch(/[/\\]Call on the new Ambassador v[^/\\]*\.pdf$/);
    await (before === null ? rm(settings) : writeFile(settings, before));
  });

  test("dresses the Word file in a template that was chosen, and keeps it for the next time", async () => {
    const template = join(home, "office.dotx");
    const dressed = documentOf("text", {
      marking: { text: "", alignment: "centre" },
      footer: "Ministry of Examples",
    });
    await writeFile(template, writeDocx(dressed, DEFAULT_HOUSE_STYLE));
    await chooseFolder(program, template);
    await page.getByRole("button", { name: /^More / }).click();
    await page.getByRole("button", { name: "Choose a Word template…" }).click();
    const group = page.getByRole("group", { name: "Look of Word files" });
    await group.getByText("office.dotx", { exact: true }).waitFor();
    const file = join(desk, "dressed.docx");
    await chooseFile(program, file);
    await saveAs("Word");
    await bar().getByText("Saved dressed.docx").waitFor();
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
    const button = page.getByRole("button", { name: /^Save note/ });
    await button.click();
    await expect.poll(() => suggestedFile(program), WAIT).toContain("Call on the new Ambassador.pdf");
    await expect.poll(() => button.isEnabled(), WAIT).toBe(true);
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
    await page.getByRole("button", { name: "Change…" }).click();
    await page.getByRole("dialog").getByRole("option", { name: "Desk brief" }).click();
    await untilPaperSays("Seen by the desk");
  });
});

test("all the while, the console complained of nothing", () => {
  expect(complaints).toEqual([]);
});
