import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Bridge } from "../../../electron/contract/api.ts";
import { API_METHODS } from "../../../electron/contract/channels.ts";
import { BRIEF } from "../../electron/main/fakes.ts";
import { buildWindowFixture } from "../build-program.ts";
import { PDF_BYTES } from "./fixture/services.ts";
import { launch, type Program, RUNTIME_NOTE } from "./launch.ts";
import { chooseFile, chooseFolder, suggestedFile, useMenu } from "./person.ts";

declare global {
  interface Window {
    readonly attache: Bridge;
    readonly violations: string[];
    askWorker(text: string): Promise<string>;
  }
}

const MAIN = "out/window-fixture/out/electron/main.mjs";

let program: Program;
let folder = "";

beforeAll(async () => {
  process.stdout.write(`${RUNTIME_NOTE}\n`);
  await buildWindowFixture();
  folder = await mkdtemp(join(tmpdir(), "attache-window-"));
  await mkdir(join(folder, "samples", "uk-kazakhstan"), { recursive: true });
  program = await launch({ main: MAIN, env: { ATTACHE_TEST_DOSSIERS: join(folder, "samples") } });
  await program.page.waitForSelector("#module-script:text-is('run')");
});

afterAll(() => program?.close());

async function openDossier(): Promise<string> {
  await chooseFolder(program, folder);
  const result = await program.page.evaluate(() => window.attache.chooseDossier());
  if (!result.ok || result.value === null) throw new Error(JSON.stringify(result));
  return result.value.handle;
}

function lines(list: string): Promise<readonly string[]> {
  return program.page.locator(`#${list} li`).allTextContents();
}

test("the page runs its module, but no inline script and no style without the nonce", async () => {
  const { page } = program;
  expect(await page.textContent("#inline")).toBe("not run");
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector("h1") as Element);
    return { color, backgroundColor };
  });
  expect(colours).toEqual({ color: "rgb(0, 0, 0)", backgroundColor: "rgb(0, 128, 0)" });
  expect(await page.evaluate(() => window.violations)).toEqual(
    expect.arrayContaining(["style-src-elem", "require-trusted-types-for", "refused-script-text"]),
  );
});

test("a module worker of our own starts", async () => {
  expect(await program.page.evaluate(() => window.askWorker("hello"))).toBe("hello, says the worker");
});

test("the page has the bridge and nothing of Node", async () => {
  const found = await program.page.evaluate(() => ({
    bridge: Object.keys(window.attache).sort(),
    node: ["require", "process", "module", "Buffer", "global"].filter((name) => name in window),
  }));
  expect(found.node).toEqual([]);
  expect(found.bridge).toContain("saveNotes");
  expect(found.bridge).toEqual([...API_METHODS, "on"].sort());
});

test("the window is sandboxed and isolated", async () => {
  const source = await readFile(MAIN, "utf8");
  expect(source).toMatch(/sandbox: true/);
  expect(source).toMatch(/contextIsolation: true/);
  expect(source).toMatch(/nodeIntegration: false/);
});

test("cancelling the dialog opens nothing", async () => {
  await chooseFolder(program, null);
  const result = await program.page.evaluate(() => window.attache.chooseDossier());
  expect(result).toEqual({ ok: true, value: null, problems: [] });
});

test("the sample dossier opens by handle, without a path", async () => {
  const result = await program.page.evaluate(() => window.attache.openSampleDossier());
  expect(result).toMatchObject({ ok: true, value: { name: "uk-kazakhstan" } });
  expect(JSON.stringify(result)).not.toContain(folder);
});

test("a preview brings its bytes unharmed and tells its progress", async () => {
  const dossier = await openDossier();
  const answer = await program.page.evaluate(
    async (request) => {
      const result = await window.attache.preview(request);
      if (!result.ok) return null;
      const { pdf, ...rest } = result.value;
      return { rest, isBytes: pdf instanceof Uint8Array, bytes: [...pdf] };
    },
    { job: "p1", dossier, brief: BRIEF },
  );
  expect(answer?.isBytes).toBe(true);
  expect(answer?.bytes).toEqual([...PDF_BYTES]);
  expect(answer?.rest).toMatchObject({ pages: 2, pageLimit: 4, maySave: true });
  expect(await lines("progress")).toEqual(["p1 select", "p1 write"]);
});

test("a newer preview ends the older one", async () => {
  const dossier = await openDossier();
  const results = await program.page.evaluate(
    ([older, newer]) => Promise.all([window.attache.preview(older), window.attache.preview(newer)]),
    [
      { job: "slow", dossier, brief: { ...BRIEF, title: "slow" } },
      { job: "quick", dossier, brief: BRIEF },
    ] as const,
  );
  expect(results.map((result) => result.ok)).toEqual([false, true]);
  expect(results[0].problems[0]?.code).toBe("cancelled");
});

test("a note is saved where the dialog says, under a name that the dialog was offered", async () => {
  const dossier = await openDossier();
  const file = join(folder, "note.pdf");
  await chooseFile(program, file);
  const result = await program.page.evaluate((request) => window.attache.saveNotes(request, ["pdf"]), {
    job: "s1",
    dossier,
    brief: BRIEF,
  });
  expect(result).toMatchObject({ ok: true, value: [{ fileName: "note.pdf", pages: 2 }], problems: [] });
  expect(new Uint8Array(await readFile(file))).toEqual(PDF_BYTES);
  expect(await suggestedFile(program)).toMatch(/2026-03-04 Call on the Minister\.pdf$/);
});

test("what the window asks unfittingly is refused, and what breaks inside says no particulars", async () => {
  const results = await program.page.evaluate(async () => [
    await (window.attache.readTemplate as (id: unknown) => ReturnType<Bridge["readTemplate"]>)({
      path: "/etc",
    }),
    await window.attache.listTemplates(),
  ]);
  expect(results.map((result) => result.problems[0]?.code)).toEqual(["invalid-request", "internal"]);
  expect(JSON.stringify(results)).not.toMatch(/secret|home/);
});

test("menu commands reach the window", async () => {
  await useMenu(program, "View", "Templates");
  await useMenu(program, "File", "Save note as Word…");
  await expect.poll(() => lines("commands")).toEqual(["show-templates", "save-word"]);
});

test("neither a link, nor a form, nor a script takes the page elsewhere or opens a window", async () => {
  const { page } = program;
  const before = page.url();
  // Clicks from inside the page: the driver's own would wait for the navigation that never comes.
  await page.evaluate(() => {
    for (const link of document.querySelectorAll("a")) link.click();
    document.querySelector("button")?.click();
    location.href = "https://example.org/";
    window.open("https://example.org/");
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(await page.textContent("h1")).toBe("Fixture");
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test("the page reaches no network, and no file of ours that is not its own", async () => {
  const outcome = await program.page.evaluate(async () => {
    const ask = (address: string) =>
      fetch(address).then(
        (reply) => String(reply.status),
        () => "refused",
      );
    return [await ask("https://example.org/"), await ask("../main.mjs"), await ask("assets/none.js")];
  });
  expect(outcome).toEqual(["refused", "404", "404"]);
});

test("no permission is given", async () => {
  const states = await program.page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone"] as PermissionName[];
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return found.map((permission) => permission.state);
  });
  expect(new Set(states)).toEqual(new Set(["denied"]));
});

test("a brief that is double-clicked while the program runs is given to the window, and no command", async () => {
  await writeFile(join(folder, "dossier.yaml"), "");
  await writeFile(join(folder, "visit.attachebrief"), "dossier: .\n");
  await chooseFolder(program, null);
  const { page } = program;
  await page.evaluate(() => {
    Object.assign(window, { given: 0 });
    window.attache.on("briefGiven", () => Object.assign(window, { given: Reflect.get(window, "given") + 1 }));
  });
  await program.evaluate(
    ({ app }, file) =>
      void app.emit("second-instance", {}, ["attache", "--original-process-start-time=1", file], "/"),
    pathToFileURL(join(folder, "visit.attachebrief")).href,
  );
  await expect.poll(() => page.evaluate(() => Reflect.get(window, "given"))).toBe(1);
  expect(await lines("commands")).not.toContain("open-dossier");
});

test("a foreign page in the same window may ask nothing", async () => {
  await program.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL("data:text/html,<h1>Foreign</h1>"),
    null,
  );
  await program.page.waitForSelector("h1:has-text('Foreign')");
  const result = await program.page.evaluate(() => window.attache.openSampleDossier());
  expect(result.problems.map((problem) => problem.code)).toEqual(["untrusted-sender"]);
});

test("without a content policy, too, the session lets no request out", async () => {
  const image = await program.page.evaluate(
    () =>
      new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve("loaded");
        element.onerror = () => resolve("refused");
        element.src = "https://example.org/x.png";
      }),
  );
  expect(image).toBe("refused");
  // The stand-in notes every request that the program did not stop itself.
  const leaked = await program.evaluate((electron) => Reflect.get(electron, "standIn")?.leaked ?? [], null);
  expect(leaked).toEqual([]);
});
