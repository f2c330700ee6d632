import { register } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { app, early, hostResolver, recentDocuments, startApp } from "./app.ts";
import * as electron from "./electron.ts";
import { invoke } from "./ipc.ts";
import { given, leaked, routeRequests } from "./session.ts";
import { BrowserWindow, contentsOf, takeBrowser, whenAllClosed, whenContentsCreated } from "./window.ts";

/** What the test asks of the program: to run a function over the `electron` module. */
interface Question {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

function redirectElectron(): void {
  const target = JSON.stringify(new URL("./electron.mjs", import.meta.url).href);
  const hook = `export const resolve = (name, context, next) =>
    name === "electron" ? { url: ${target}, shortCircuit: true } : next(name, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

async function answer({ id, source, argument }: Question): Promise<void> {
  try {
    const run = new Function("electron", "argument", `return (${source})(electron, argument)`);
    const value: unknown = await run(
      {
        ...electron,
        standIn: {
          leaked,
          given,
          invoke,
          early,
          hostResolver,
          recentDocuments,
          windows: BrowserWindow.getAllWindows(),
        },
      },
      argument,
    );
    process.send?.({ id, ok: true, value });
  } catch (error) {
    process.send?.({ id, ok: false, value: error instanceof Error ? error.stack : String(error) });
  }
}

/** The program's own words: without the stand-in's script, and, packaged, without the program's. */
function programWords(): string[] {
  const [node = "", , main = "", ...words] = process.argv;
  return app.isPackaged ? [node, ...words] : [node, main, ...words];
}

async function start(main: string): Promise<void> {
  redirectElectron();
  process.argv = programWords();
  // As in Electron, the program's script runs before the browser has started.
  await import(pathToFileURL(main).href);
  const { launchBrowser } = await import("./browser.ts");
  const { context, endpoint } = await launchBrowser(join(process.env.STAND_IN_FOLDER ?? "", "profile"));
  takeBrowser(context);
  whenAllClosed(() => app.emit("window-all-closed"));
  whenContentsCreated((contents) => app.emit("web-contents-created", {}, contents));
  const navigations = new Map<object, (address: string) => boolean>();
  await routeRequests(context, (page, address) => navigations.get(page)?.(address) ?? false);
  context.on("page", async (page) => {
    const opener = await page.opener();
    const contents = opener ? await contentsOf(opener) : null;
    if (contents && contents.openHandler({ url: page.url() }).action === "deny") await page.close();
  });
  app.on("web-contents-created", (_event, contents) => {
    void contents.pending.then((page: object) =>
      navigations.set(page, (address) => contents.mayNavigate(address)),
    );
  });
  process.on("message", (question: Question) => void answer(question));
  // A test that fails before it closes the program must not leave a browser behind.
  process.once("disconnect", () => app.quit());
  app.once("quit", () => void context.close().finally(() => process.exit(0)));
  context.once("close", () => process.exit(0));
  const file = process.env.STAND_IN_OPEN_FILE;
  // macOS tells of a double-clicked file before the program is ready.
  if (file) app.emit("open-file", { preventDefault() {} }, file);
  startApp();
  await new Promise((resolve) => setImmediate(resolve));
  for (const window of BrowserWindow.getAllWindows()) await window.webContents.pending;
  process.send?.({ endpoint });
}

await start(process.argv[2] ?? "");
