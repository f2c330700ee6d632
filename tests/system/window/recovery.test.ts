import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildWindowFixture } from "../build-program.ts";
import { launch, type Program, RUNTIME } from "./launch.ts";

const MAIN = "out/window-fixture/out/electron/main.mjs";

let program: Program;

beforeAll(buildWindowFixture);

beforeEach(async () => {
  await program?.close();
  program = await launch({ main: MAIN });
  await program.page.waitForSelector("#module-script:text-is('run')");
});

afterAll(() => program?.close());

/** Answers each question with the button of a label; a label that is not there leaves the question open. */
async function answerWith(label: string): Promise<void> {
  await program.evaluate(({ dialog, app }, wanted) => {
    const asked: string[] = Reflect.get(app, "asked") ?? [];
    Object.assign(app, { asked });
    dialog.showMessageBox = ((_window: object, options: Electron.MessageBoxOptions) => {
      asked.push(`${options.message}: ${options.buttons?.join(", ")}`);
      const response = options.buttons?.indexOf(wanted) ?? -1;
      if (response !== -1) return Promise.resolve({ response, checkboxChecked: false });
      return new Promise((resolve) => {
        options.signal?.addEventListener("abort", () => {
          asked.push("withdrawn");
          resolve({ response: options.cancelId ?? 0, checkboxChecked: false });
        });
      });
    }) as typeof dialog.showMessageBox;
  }, label);
}

/** Lets the window's contents, or the program, tell of something as Electron would. */
async function tell(event: string, ...details: readonly unknown[]): Promise<void> {
  await program.evaluate(
    ({ BrowserWindow, app }, [name, values]) => {
      const target = name === "child-process-gone" ? app : BrowserWindow.getAllWindows()[0]?.webContents;
      target?.emit(name as "unresponsive", {}, ...values);
    },
    [event, details] as const,
  );
}

function asked(): Promise<readonly string[]> {
  return program.evaluate(({ app }) => (Reflect.get(app, "asked") ?? []) as string[], null);
}

function reloads(): Promise<number> {
  return program.evaluate(
    ({ BrowserWindow }) =>
      Number(Reflect.get(BrowserWindow.getAllWindows()[0]?.webContents ?? {}, "reloads")),
    null,
  );
}

const GONE = { reason: "crashed", exitCode: 5 };
const STOPPED = "The window stopped working: Restart the window, Quit";
const HANGS = "The window is not responding: Wait, Restart the window, Quit";

test.runIf(RUNTIME === "stand-in")(
  "a crashed window starts again by itself once, and then when the person says so",
  async () => {
    await answerWith("Restart the window");
    await program.page.evaluate(() => {
      document.body.dataset.old = "yes";
    });
    await tell("render-process-gone", GONE);
    await expect.poll(reloads).toBe(1);
    await program.page.waitForSelector("body:not([data-old]) #module-script:text-is('run')");
    expect(await asked()).toEqual([]);
    await tell("render-process-gone", GONE);
    await expect.poll(reloads).toBe(2);
    expect(await asked()).toEqual([STOPPED]);
  },
);

test("a window whose process cannot start is not started again without a question", async () => {
  await answerWith("none of them");
  await tell("render-process-gone", { reason: "launch-failed", exitCode: 1 });
  await expect.poll(asked).toEqual([STOPPED]);
});

test.runIf(RUNTIME === "stand-in")("a window that keeps crashing is not restarted for ever", async () => {
  await answerWith("Restart the window");
  for (let count = 0; count < 5; count += 1) await tell("render-process-gone", GONE);
  await expect.poll(async () => (await asked()).at(-1)).toBe("The window keeps stopping: Quit");
  expect(await reloads()).toBe(3);
});

test("a window that closes is no crash", async () => {
  await answerWith("Restart the window");
  await tell("render-process-gone", { reason: "clean-exit", exitCode: 0 });
  expect(await asked()).toEqual([]);
});

test("a window that answers again takes the question away", async () => {
  await answerWith("none of them");
  await tell("unresponsive");
  await tell("unresponsive");
  await tell("responsive");
  await expect.poll(asked).toEqual([HANGS, "withdrawn"]);
  await tell("unresponsive");
  await expect.poll(asked).toEqual([HANGS, "withdrawn", HANGS]);
});

test.runIf(RUNTIME === "stand-in")(
  "a window that hangs is ended and restarted, and that is no crash",
  async () => {
    await answerWith("Restart the window");
    await tell("unresponsive");
    await expect.poll(reloads).toBe(1);
    expect(await asked()).toEqual([HANGS]);
  },
);

test("waiting leaves the window alone", async () => {
  await answerWith("Wait");
  await tell("unresponsive");
  await expect.poll(asked).toEqual([HANGS]);
  expect(await program.page.textContent("h1")).toBe("Fixture");
});

test("quitting ends the program even where the window hangs", async () => {
  await program.evaluate(({ app }) => {
    app.once("before-quit", () => Object.assign(app, { quits: true }));
    app.quit = () => void app.emit("before-quit", {});
  }, null);
  await answerWith("Quit");
  await tell("unresponsive");
  await expect.poll(() => program.evaluate(({ app }) => Reflect.get(app, "quits") === true, null)).toBe(true);
  expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(0);
});

test.each([
  ["preload-error", ["/preload.cjs", { message: "secret" }]],
  ["did-fail-load", [-6, "ERR_FILE_NOT_FOUND", "app://attache/index.html", true]],
])("%s says that the copy is damaged, and nothing of what was inside", async (event, details) => {
  await answerWith("none of them");
  await tell(event, ...details);
  await expect.poll(asked).toEqual(["This copy of Attaché is damaged: Quit"]);
});

test("a load that another load replaced is no damage", async () => {
  await answerWith("none of them");
  await tell("did-fail-load", -3, "ERR_ABORTED", "app://attache/index.html", true);
  await tell("did-fail-load", -6, "ERR_FILE_NOT_FOUND", "app://attache/frame.html", false);
  expect(await asked()).toEqual([]);
});

test("helpers that stop now and then are left to Chromium; one that keeps stopping is told", async () => {
  await answerWith("none of them");
  const gone = { type: "GPU", reason: "crashed", exitCode: 5 };
  await tell("child-process-gone", { ...gone, reason: "clean-exit" });
  for (let count = 0; count < 3; count += 1) await tell("child-process-gone", gone);
  expect(await asked()).toEqual([]);
  await tell("child-process-gone", gone);
  await expect.poll(asked).toEqual(["A part of Attaché keeps stopping: Wait, Quit"]);
});
