import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Command } from "../../../electron/contract/commands.ts";
import { buildWindowFixture } from "../build-program.ts";
import { launchOverStandIn, type Program } from "./launch.ts";

const MAIN = "out/window-fixture/out/electron/main.mjs";

let program: Program;

beforeAll(buildWindowFixture);

async function start(env: Readonly<Record<string, string>> = {}): Promise<void> {
  await program?.close();
  program = await launchOverStandIn({ main: MAIN, env });
  await program.page.waitForSelector("#module-script:text-is('run')");
}

beforeEach(() => start());

afterAll(() => program?.close());

function openWindows(): Promise<number> {
  return program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);
}

function quits(): Promise<boolean> {
  return program.evaluate(({ app }) => Reflect.get(app, "quits") === true, null);
}

/** Notes that the program wants to end, in the place of ending it. */
async function on(platform: NodeJS.Platform): Promise<void> {
  await program.evaluate(({ app }, name) => {
    Object.defineProperty(process, "platform", { value: name });
    app.quit = () => void Object.assign(app, { quits: true });
  }, platform);
}

/** Closes the window as a person does, whose page keeps its drafts. */
async function closeWindow(): Promise<void> {
  await program.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.close();
  }, null);
  await expect.poll(openWindows, { timeout: 10_000 }).toBe(0);
}

describe("on macOS", () => {
  test("the program stays after its window is closed, and opens one again", async () => {
    await on("darwin");
    await closeWindow();
    expect(await quits()).toBe(false);
    await program.evaluate(({ app }) => void app.emit("activate", {}, false), null);
    await expect.poll(openWindows).toBe(1);
  });

  test("quitting that waited for the drafts is done once the window is closed", async () => {
    await on("darwin");
    await program.evaluate(({ app }) => void app.emit("before-quit", {}), null);
    await closeWindow();
    expect(await quits()).toBe(true);
  });
});

test("elsewhere the program ends with its window", async () => {
  await on("linux");
  await closeWindow();
  expect(await quits()).toBe(true);
});

test("no item of the menu closes the window, and those of commands follow what the window can do", async () => {
  const itemsOf = () =>
    program.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      return {
        closing: items.filter(({ role }) => role === "close").length,
        enabled: items.filter(({ id, enabled }) => id && enabled).map(({ id }) => id),
      };
    }, null);
  expect(await itemsOf()).toEqual({ closing: 0, enabled: [] });
  await program.page.evaluate((commands) => window.attache.reportCommands(commands), [
    "undo",
    "show-keys",
  ] as Command[]);
  expect(await itemsOf()).toEqual({ closing: 0, enabled: ["undo", "show-keys"] });
});

test("the log is shown, and holds codes alone", async () => {
  await program.evaluate(({ shell, BrowserWindow, app }) => {
    shell.showItemInFolder = (file) => void Object.assign(app, { shown: file });
    BrowserWindow.getAllWindows()[0]?.webContents.emit("unresponsive");
  }, null);
  await program.page.evaluate(async () => {
    await window.attache.listTemplates();
    await window.attache.reportFault({ name: "TypeError", places: ["index-Ab1.js:1:2"] });
    await window.attache.showLog();
  });
  const file = await program.evaluate(({ app }) => String(Reflect.get(app, "shown")), null);
  const log = await readFile(file, "utf8");
  expect(log).toMatch(/Z unresponsive$/m);
  expect(log).toMatch(/Z fault main Error/m);
  expect(log).toMatch(/Z fault window TypeError index-Ab1\.js:1:2$/m);
  expect(log).not.toMatch(/secret|home|someone/);
});

describe("the window's place", () => {
  const boundsOf = () =>
    program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds(), null);

  test("fits on a small screen", async () => {
    await start({ STAND_IN_SCREEN: "0,30,1024,570" });
    expect(await boundsOf()).toEqual({ x: 0, y: 30, width: 1024, height: 570 });
  });

  test("is kept in the profile", async () => {
    const file = await program.evaluate(async ({ BrowserWindow, app }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 900, height: 700 });
      return `${app.getPath("userData")}/window.json`;
    }, null);
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      bounds: { x: 40, y: 50, width: 900, height: 700 },
      isMaximised: false,
    });
  });
});

test("the window's ground follows the system's theme", async () => {
  const ground = await program.evaluate(({ BrowserWindow, nativeTheme }) => {
    Object.assign(nativeTheme, { shouldUseDarkColors: true });
    nativeTheme.emit("updated");
    return String(Reflect.get(BrowserWindow.getAllWindows()[0] ?? {}, "ground"));
  }, null);
  expect(ground).toBe("#17191c");
});

test("the end of the session lets the window keep its drafts at once", async () => {
  const told = await program.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const sent: string[] = [];
    if (window) window.webContents.send = (channel: string) => void sent.push(channel);
    window?.emit("query-session-end", { reasons: ["shutdown"] });
    return sent;
  }, null);
  expect(told).toEqual(["attache:event:closing"]);
});

test("the program tells Windows its name before it is ready", async () => {
  const early = await program.evaluate(
    (electron) => Reflect.get(electron, "standIn").early as readonly string[],
    null,
  );
  expect(early).toContain("setAppUserModelId org.attache.desktop");
});

test("licences and versions are told to the window", async () => {
  const [licences, about] = await program.page.evaluate(async () => [
    await window.attache.readLicences(),
    await window.attache.describeProgram(),
  ]);
  // The fixture is a program without its licences, and says so.
  expect(licences?.problems[0]?.code).toBe("no-licences");
  expect(about).toMatchObject({ ok: true, value: { version: "0.0.0" } });
});
