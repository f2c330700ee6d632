import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMAND_IDS, type Command } from "../../../electron/contract/commands.ts";
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

/** A window with the sample's brief open. */
async function openSample(options: Parameters<typeof showWindow>[1] = {}): Promise<Shown> {
  const shown = await showWindow(stage, options);
  await shown.page.getByRole("button", { name: "Try the sample" }).click();
  await shown.page.getByRole("tab", { name: "Compose", selected: true }).waitFor();
  await shown.page.locator(".choose-pane:visible, .compose:visible").first().waitFor();
  return shown;
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Find anything" }).waitFor();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    return element === null || element === document.body ? "body" : `${element.tagName} ${element.className}`;
  });
}

describe("find anything", () => {
  test("does a command that is typed, and the focus is somewhere", async () => {
    const { page, complaints } = await openSample();
    await openPalette(page);
    await screenshot(page, "palette-commands");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type("brie");
    await page.getByRole("option", { name: /^Briefs/ }).waitFor();
    await page.keyboard.type("fs");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Briefs", selected: true }).waitFor();
    await expect.poll(() => focused(page)).not.toBe("body");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("tells the keys of a command", async () => {
    const { page } = await openSample();
    await openPalette(page);
    await page.keyboard.type("save now");
    await page.getByRole("option", { name: "Save now" }).getByText("Ctrl+S").waitFor();
  });

  test("finds a statement of the open dossier and shows its row", async () => {
    const { page, desk } = await openSample();
    await openPalette(page);
    await page.keyboard.type("deposits");
    const option = page.locator('[role="option"]', { hasText: /deposits/ }).first();
    await option.waitFor();
    await screenshot(page, "palette-statements");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    const row = page.locator('.choose-pane [role="row"][aria-selected="true"]');
    await row.waitFor({ state: "attached" });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-selected")))
      .toBe("true");
    expect(desk.calls.some(({ method }) => method === "searchDossier")).toBe(true);
  });

  test("opens a brief", async () => {
    const { page, desk } = await openSample();
    await openPalette(page);
    const name = await page.getByRole("group", { name: "Briefs" }).getByRole("option").first().textContent();
    await page.getByRole("group", { name: "Briefs" }).getByRole("option").first().click();
    await expect.poll(() => desk.calls.filter(({ method }) => method === "openBrief").length).toBe(1);
    expect(name).not.toBe("");
    await expect.poll(() => focused(page)).not.toBe("body");
  });

  test("gives the focus back on Escape", async () => {
    const { page } = await openSample();
    const search = page.getByRole("searchbox").first();
    await search.focus();
    const before = await focused(page);
    await openPalette(page);
    await page.keyboard.type("visa");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => focused(page)).toBe(before);
  });

  test("says so where nothing has the words", async () => {
    const { page } = await openSample();
    await openPalette(page);
    await page.keyboard.type("qqqq");
    await page.getByText("Nothing here has these words.").waitFor();
    await page.getByRole("status").filter({ hasText: "Nothing found" }).waitFor();
    await screenshot(page, "palette-empty");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("help", () => {
  test("F1 shows the first steps, which begin the sample", async () => {
    const { page, complaints } = await showWindow(stage);
    await page.getByRole("button", { name: "Try the sample" }).first().waitFor();
    await page.keyboard.press("F1");
    await page.getByRole("heading", { name: "Your first note in four actions" }).waitFor();
    expect(await page.locator(".help-steps li").count()).toBe(4);
    await screenshot(page, "help-steps");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Try the sample now" }).click();
    await page.getByRole("tab", { name: "Compose", selected: true }).waitFor();
    await expect.poll(() => focused(page)).not.toBe("body");
    expect(complaints).toEqual([]);
  });

  test("Ctrl+/ shows the keys, with a search", async () => {
    const { page } = await openSample();
    await page.keyboard.press("Control+/");
    await page.getByRole("tab", { name: "Keys", selected: true }).waitFor();
    await page.getByRole("row", { name: /Save note….*Ctrl\+Enter/ }).waitFor();
    await page.getByRole("searchbox", { name: "Search the keys" }).fill("finding");
    await expect.poll(() => page.locator(".help-keys tbody tr").count()).toBe(2);
    await page.getByRole("searchbox", { name: "Search the keys" }).fill("");
    await screenshot(page, "help-keys");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("its pages are reached by arrows, and Escape gives the focus back", async () => {
    const { page } = await openSample();
    await page.getByRole("searchbox").first().focus();
    const before = await focused(page);
    await page.keyboard.press("F1");
    await page.getByRole("tab", { name: "First steps", selected: true }).focus();
    for (const name of ["Guide", "Keys", "Licences", "About"]) {
      await page.keyboard.press("ArrowRight");
      await page.getByRole("tab", { name, selected: true }).waitFor();
      if (name === "About") await page.getByText("Version 1.2.3").waitFor();
      if (name === "Licences") await page.getByText("react 19.3.1: MIT").waitFor();
      await screenshot(page, `help-${name.toLowerCase()}`);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => focused(page)).toBe(before);
  });
});

describe.each([
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["200 per cent", { viewport: { width: 640, height: 430 } }],
] as const)("in %s", (look, options) => {
  test("palette and help fit and pass", async () => {
    const { page } = await openSample(options);
    await openPalette(page);
    await page.keyboard.type("s");
    await page.getByRole("option").first().waitFor();
    await screenshot(page, `palette-${look.replaceAll(" ", "-")}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("F1");
    await page.getByRole("heading", { name: "Your first note in four actions" }).waitFor();
    await screenshot(page, `help-${look.replaceAll(" ", "-")}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    const isCut = await page.locator(".help").evaluate((help) => {
      const { right, bottom, left, top } = help.getBoundingClientRect();
      return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
    });
    expect(isCut).toBe(false);
  });
});

test("the menu hears what can be done, at the start and when it changes", async () => {
  const { page, desk } = await showWindow(stage);
  const reported = () =>
    (desk.calls.findLast(({ method }) => method === "reportCommands")?.args[0] ?? []) as readonly Command[];
  await expect.poll(reported).toContain("find-anything");
  expect(reported()).not.toContain("close-brief");
  await page.getByRole("button", { name: "Try the sample" }).click();
  await expect.poll(reported).toContain("close-brief");
});

const SETTLED_FRAMES = 15;
const MAX_FRAMES = 300;

/** Where the focus is once it has stayed somewhere; "body" where that does not come about. */
async function settledFocus(page: Page): Promise<string> {
  await page.evaluate(
    async ({ settled, max }) => {
      let still = 0;
      for (let frame = 0; frame < max && still < settled; frame += 1) {
        await new Promise(requestAnimationFrame);
        const { activeElement: element } = document;
        still = element === null || element === document.body ? 0 : still + 1;
      }
    },
    { settled: SETTLED_FRAMES, max: MAX_FRAMES },
  );
  return focused(page);
}

/** Does a command as the menu does, from a window whose focus is nowhere; gives where the focus is then. */
async function focusAfter({ page, desk }: Shown, command: Command): Promise<string> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await desk.emit("command", command);
  return settledFocus(page);
}

/** Commands that open something in front of the window, however long that takes. */
const OPENING: ReadonlySet<Command> = new Set<Command>([
  "new-brief",
  "find-anything",
  "first-steps",
  "show-guide",
  "show-keys",
  "show-licences",
  "show-about",
]);

/** Commands that can be done, after each of which the focus is nowhere. */
async function commandsThatLoseFocus(
  shown: Shown,
  prepare: () => Promise<void>,
): Promise<readonly Command[]> {
  const { page, desk } = shown;
  const losing: Command[] = [];
  for (const command of COMMAND_IDS) {
    await prepare();
    const reported = desk.calls.findLast(({ method }) => method === "reportCommands")?.args[0];
    if (!(reported as readonly Command[]).includes(command)) continue;
    if ((await focusAfter(shown, command)) === "body") losing.push(command);
    if (!OPENING.has(command) && (await page.locator(".modal").count()) === 0) continue;
    await page.locator(".modal").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".modal").waitFor({ state: "detached" });
    if ((await settledFocus(page)) === "body") losing.push(command);
  }
  return losing;
}

test("a view that fails says so in words, is logged without content, and leaves the others alone", async () => {
  let isBroken = true;
  const { page, desk } = await showWindow(stage, {}, (fake) => {
    const { listBriefs } = fake.api;
    Object.assign(fake.api, {
      listBriefs: async () => (isBroken ? { ok: true, value: [null], problems: [] } : listBriefs()),
    });
  });
  const crashed = page.getByRole("region", { name: "This part of the window has stopped working" });
  await crashed.waitFor();
  await screenshot(page, "crashed-view");
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await crashed.textContent()).not.toMatch(/TypeError|null|undefined/);
  const reported = desk.calls.filter(({ method }) => method === "reportFault").map(({ args }) => args[0]);
  expect(reported[0]).toMatchObject({ name: "TypeError" });
  expect(JSON.stringify(reported)).not.toContain("Cannot read");
  await page.getByRole("tab", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Settings" }).waitFor();
  isBroken = false;
  await page.getByRole("tab", { name: "Briefs" }).click();
  await page.getByRole("button", { name: "Show again" }).click();
  await page.getByRole("button", { name: "Try the sample" }).first().waitFor();
});

test("a fault over an open brief leaves its words in its file, and shows them again", async () => {
  const { page, desk } = await openSample();
  const { preview } = desk.api;
  const title = page.getByLabel("Title", { exact: true });
  Object.assign(desk.api, {
    preview: async () => ({ ok: true, value: { findings: [null], places: [null] }, problems: [] }),
  });
  // The preview of these words is the one that fails.
  await title.fill("Typed before the fault");
  const crashed = page.getByRole("region", { name: "This part of the window has stopped working" });
  await crashed.waitFor();
  const savedTitle = () => [...desk.briefs.files.values()].map(({ brief }) => brief.title);
  await expect.poll(savedTitle).toContain("Typed before the fault");
  Object.assign(desk.api, { preview });
  await page.getByRole("button", { name: "Show again" }).click();
  await expect.poll(() => title.inputValue()).toBe("Typed before the fault");
});

test("a view has the focus where it was when one comes back to it by keys", async () => {
  const { page } = await openSample();
  const audience = page.getByLabel("For", { exact: true });
  await audience.focus();
  await page.keyboard.press("Control+2");
  await page.getByRole("tab", { name: "Briefs", selected: true }).waitFor();
  await page.keyboard.press("Control+1");
  await expect.poll(() => audience.evaluate((field) => field === document.activeElement)).toBe(true);
});

test("a brief that the system gives at the start opens, though its dossier takes long", async () => {
  let ready: (() => void) | undefined;
  const waited = new Promise<void>((resolve) => {
    ready = resolve;
  });
  let taken = 0;
  const { page, desk } = await showWindow(stage, {}, (fake) => {
    const opened = fake.api.openBrief;
    const { id } = fake.briefs.add("Given by the system", SAMPLE.brief);
    Object.assign(fake.api, {
      takeOpenedBrief: async () => {
        taken += 1;
        if (taken > 1) return { ok: true, value: null, problems: [] };
        await waited;
        return opened(id);
      },
    });
  });
  await expect.poll(() => taken).toBe(1);
  await desk.emit("briefGiven", true);
  await expect.poll(() => taken).toBe(2);
  ready?.();
  await page.locator(".document-name").getByText("Given by the system").waitFor();
});

test("nothing is done behind a dialog, by keys or by the menu bar", async () => {
  const { page, desk } = await openSample();
  await page.getByRole("button", { name: "Change…" }).first().press("Enter");
  const dialog = page.getByRole("dialog", { name: "Choose a template" });
  await dialog.waitFor();
  await page.keyboard.press("Control+2");
  await desk.emit("command", "show-briefs");
  await desk.emit("command", "close-brief");
  await page.keyboard.press("Control+k");
  await desk.emit("command", "find-anything");
  await page.keyboard.press("F1");
  const help = page.getByRole("dialog", { name: "Help" });
  await help.waitFor();
  expect(await page.getByRole("dialog", { name: "Find anything" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.getByRole("tab", { name: "Compose" }).getAttribute("aria-selected")).toBe("true");
  await page.getByRole("button", { name: "Change…" }).first().waitFor();
});

test.each([
  ["the palette", "Control+k", "Find anything"],
  ["the help", "F1", "Help"],
])("%s gives way to what the menu bar is asked for, which is done", async (_, key, name) => {
  const { page, desk } = await openSample();
  await page.keyboard.press(key);
  const front = page.getByRole("dialog", { name });
  await front.waitFor();
  await desk.emit("command", "show-briefs");
  await front.waitFor({ state: "detached" });
  await page.locator("[role=tab][aria-selected=true]").getByText("Briefs").waitFor();
});

describe("the focus is on something after every command and after what it opened is closed", () => {
  test("without a brief", async () => {
    const shown = await showWindow(stage);
    await shown.page.getByRole("button", { name: "Try the sample" }).first().waitFor();
    const briefs = shown.page.getByRole("tab", { name: "Briefs" });
    expect(await commandsThatLoseFocus(shown, () => briefs.click())).toEqual([]);
  });

  test("with a brief", async () => {
    const shown = await openSample();
    const { page } = shown;
    const compose = page.getByRole("tab", { name: "Compose" });
    const losing = await commandsThatLoseFocus(shown, async () => {
      if ((await page.getByRole("button", { name: "Save note Ctrl+Enter" }).count()) === 0) {
        await page.getByRole("tab", { name: "Briefs" }).click();
        await page.getByRole("button", { name: "Try the sample" }).first().click();
      }
      await compose.click();
    });
    expect(losing).toEqual([]);
  });
});

/** A press of Control and a key of a Cyrillic layout, as the browser's engine hears it from the system. */
async function pressCyrillic(client: CDPSession, key: string, code: string, modifiers = 2): Promise<void> {
  const virtual = code.startsWith("Key") ? code.charCodeAt(3) : 0;
  const press = { key, code, modifiers, windowsVirtualKeyCode: virtual };
  await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...press });
  await client.send("Input.dispatchKeyEvent", { type: "keyUp", ...press });
}

describe("on a Cyrillic layout", () => {
  test("Ctrl+S saves the brief in Compose and the template in Templates, and nothing in Briefs", async () => {
    const { page, desk } = await openSample();
    const client = await page.context().newCDPSession(page);
    await firstPages(page);
    await pressCyrillic(client, "ы", "KeyS");
    await page.locator(".toast", { hasText: "Saved" }).waitFor();
    await page.getByRole("button", { name: "Dismiss" }).last().click();

    await pressCyrillic(client, "2", "Digit2");
    await page.getByRole("tab", { name: "Briefs", selected: true }).waitFor();
    const before = desk.calls.length;
    await pressCyrillic(client, "ы", "KeyS");
    await page.waitForTimeout(200);
    const methods = desk.calls.slice(before).map(({ method }) => method);
    expect(methods).not.toContain("saveBrief");
    expect(methods).not.toContain("saveNote");

    await pressCyrillic(client, "4", "Digit4");
    await page.getByRole("tab", { name: "Templates", selected: true }).waitFor();
    await pressCyrillic(client, "ы", "KeyS");
    expect(desk.calls.map(({ method }) => method)).not.toContain("saveNote");
  });

  test("the palette, the search, undo and the help are reached by the places of their keys", async () => {
    const { page } = await openSample();
    const client = await page.context().newCDPSession(page);
    await pressCyrillic(client, "л", "KeyK");
    await page.getByRole("dialog", { name: "Find anything" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await pressCyrillic(client, "а", "KeyF");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
    await page.keyboard.press("F6");
    await page.locator('.choose-pane [role="row"]').first().focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Undo" }).and(page.locator(":enabled")).waitFor();
    await pressCyrillic(client, "я", "KeyZ");
    await page.getByRole("button", { name: "Redo" }).and(page.locator(":enabled")).waitFor();
    await pressCyrillic(client, ".", "Slash");
    await page.getByRole("tab", { name: "Keys", selected: true }).waitFor();
  });
});
