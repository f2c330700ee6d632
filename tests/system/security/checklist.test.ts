import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fuseFaults } from "../../../build/set-fuses.mjs";
import type { Bridge } from "../../../electron/contract/api.ts";
import { API_METHODS } from "../../../electron/contract/channels.ts";
import { BUILT_MAIN, buildProgram } from "../build-program.ts";
import { withWire } from "../package/stand-in-runtime.ts";
import { launchOverStandIn, type Program } from "../window/launch.ts";

declare global {
  interface Window {
    readonly attache: Bridge;
  }
}

/**
 * Electron's security checklist (docs/tutorial/security.md), one test per line, over the built program and the
 * stand-in for Electron. What the page may do is tried in a real Chromium. Of Electron's own part (its sandbox, its
 * WebRTC, its fuses and its session) the tests show what the program tells it; that Electron does as it is told needs
 * the real one, over which shell.test.ts runs where it is present.
 */
const CHECKLIST = [
  "Only load secure content",
  "Do not enable Node.js integration for remote content",
  "Enable context isolation",
  "Enable process sandboxing",
  "Handle session permission requests from remote content",
  "Do not disable webSecurity",
  "Define a Content Security Policy",
  "Do not enable allowRunningInsecureContent",
  "Do not enable experimental features",
  "Do not use enableBlinkFeatures",
  "Do not use allowpopups for WebViews",
  "Verify WebView options before creation",
  "Disable or limit navigation",
  "Disable or limit creation of new windows",
  "Do not use shell.openExternal with untrusted content",
  "Use a current version of Electron",
  "Validate the sender of all IPC messages",
  "Avoid usage of the file:// protocol and prefer usage of custom protocols",
  "Check which fuses you can change",
  "Do not expose Electron APIs to untrusted web content",
] as const;

let program: Program;
const passed = new Set<number>();

beforeAll(async () => {
  await buildProgram();
  const home = await mkdtemp(join(tmpdir(), "attache-checklist-"));
  program = await launchOverStandIn({ main: BUILT_MAIN, env: { ATTACHE_HOME: home } });
  await program.page.waitForFunction(() => "attache" in window);
  await program.page.evaluate(() => {
    Object.assign(window, { violations: [] });
    document.addEventListener("securitypolicyviolation", (event) => {
      (Reflect.get(window, "violations") as string[]).push(event.effectiveDirective);
    });
  });
});

afterAll(async () => {
  await program?.close();
  process.stdout.write(
    `Electron's security checklist, over the stand-in: ${passed.size} of ${CHECKLIST.length}\n`,
  );
});

function line(number: number, run: () => Promise<void>): void {
  test(`${number}. ${CHECKLIST[number - 1]}`, async () => {
    await run();
    passed.add(number);
  });
}

/** A look into the program's own process; only the stand-in lets a test see what Electron was told. */
function told<Value>(look: (standIn: StandIn) => Value): Promise<Value> {
  return program.evaluate(
    // The function's text runs there, so what it needs goes along as text.
    (electron, source) =>
      new Function("standIn", `return (${source})(standIn)`)(Reflect.get(electron, "standIn")),
    String(look),
  ) as Promise<Value>;
}

type Ask = (...args: unknown[]) => unknown;

interface StandIn {
  readonly leaked: readonly string[];
  readonly early: readonly string[];
  readonly hostResolver: Readonly<Record<string, unknown>>;
  readonly given: Readonly<
    Record<string, Ask> & { readonly spellCheckerEnabled: boolean; readonly proxy: object }
  >;
  readonly windows: readonly {
    readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
    readonly webContents: NodeJS.EventEmitter & { openHandler: Ask; readonly webRtcPolicy: string };
  }[];
}

function preferences(): Promise<Readonly<Record<string, unknown>>> {
  return told(({ windows }) => ({ ...windows[0]?.options.webPreferences }));
}

/** Whether the program prevents an event of the window's contents. */
function prevents(name: string): Promise<boolean> {
  return program.evaluate(({ BrowserWindow }, event) => {
    let prevented = false;
    const details = {
      url: "https://example.org/",
      preventDefault() {
        prevented = true;
      },
    };
    BrowserWindow.getAllWindows()[0]?.webContents.emit(event as "will-navigate", details, details.url);
    return prevented;
  }, name);
}

async function sourcesOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = files.filter((file) => file.isFile() && /\.tsx?$/.test(file.name));
  const texts = await Promise.all(named.map((file) => readFile(join(file.parentPath, file.name), "utf8")));
  return texts.join("\n");
}

line(1, async () => {
  const addresses = [
    "http://example.org/",
    "https://example.org/",
    "https://203.0.113.7/",
    "ws://example.org/",
    "wss://example.org/",
    "ftp://example.org/",
    "file:///etc/hosts",
    "app://elsewhere/index.html",
    "app://user@attache/index.html",
    "blob:https://example.org/x",
    "devtools://devtools/x",
    "chrome://gpu/",
    "filesystem:https://example.org/x",
    "nonsense",
  ];
  const verdicts = await program.evaluate((electron, list) => {
    const { beforeRequest } = Reflect.get(electron, "standIn").given;
    const cancelled = (url: string, resourceType: string, method = "GET") => {
      let verdict: { cancel?: boolean } = {};
      beforeRequest({ url, method, resourceType }, (given: { cancel?: boolean }) => {
        verdict = given;
      });
      return verdict.cancel;
    };
    Object.assign(electron.app, { isPackaged: true });
    const refused = list.filter((url) => cancelled(url, "xhr"));
    Object.assign(electron.app, { isPackaged: false });
    return {
      refused,
      own: cancelled("app://attache/index.html", "mainFrame"),
      sent: cancelled("app://attache/index.html", "xhr", "POST"),
      picture: cancelled("data:image/png;base64,AA==", "image"),
      page: cancelled("data:text/html,x", "subFrame"),
      blob: cancelled("blob:app://attache/1", "image"),
      script: cancelled("blob:app://attache/1", "script"),
    };
  }, addresses);
  expect(verdicts.refused).toEqual(addresses);
  expect(verdicts).toMatchObject({
    own: false,
    sent: true,
    picture: false,
    page: true,
    blob: false,
    script: true,
  });
  const asked = await program.page.evaluate(async () => {
    const ask = (address: string) =>
      fetch(address).then(
        () => "answered",
        () => "refused",
      );
    return [await ask("http://example.org/"), await ask("https://203.0.113.7/")];
  });
  expect(asked).toEqual(["refused", "refused"]);
  expect(await told(({ leaked }) => leaked)).toEqual([]);
  const { early, webRtc, proxy, dns } = await told(({ early, windows, given, hostResolver }) => ({
    early,
    webRtc: windows[0]?.webContents.webRtcPolicy,
    proxy: given.proxy,
    dns: hostResolver.secureDnsMode,
  }));
  expect(early).toEqual(
    expect.arrayContaining([
      "appendSwitch host-resolver-rules",
      "appendSwitch force-webrtc-ip-handling-policy",
      "appendSwitch disable-background-networking",
      "appendSwitch dns-prefetch-disable",
    ]),
  );
  expect({ webRtc, proxy, dns }).toEqual({
    webRtc: "disable_non_proxied_udp",
    proxy: { mode: "direct" },
    dns: "off",
  });
});

line(2, async () => {
  expect(await preferences()).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
  const node = await program.page.evaluate(() =>
    ["require", "process", "module", "Buffer", "global"].filter((name) => name in window),
  );
  expect(node).toEqual([]);
});

line(3, async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true });
  // What the preload reaches, such as its line to the main process, the page does not see.
  const seen = await program.page.evaluate(() =>
    ["standInSay", "standInHear", "ipcRenderer", "require"].filter((name) => name in window),
  );
  expect(seen).toEqual([]);
});

line(4, async () => {
  expect(await preferences()).toMatchObject({ sandbox: true });
  expect((await told(({ early }) => early))[0]).toBe("enableSandbox");
  expect(await readFile("build/electron-builder.yml", "utf8")).toContain("executableArgs: []");
});

line(5, async () => {
  const verdicts = await told(({ given }) => {
    const heard: unknown[] = [];
    const hear = (value: unknown) => heard.push(value);
    for (const permission of ["media", "openExternal", "fileSystem", "clipboard-read", "unknown"]) {
      given.permissionRequest?.(null, permission, hear, {});
      heard.push(given.permissionCheck?.(null, permission, "app://attache", {}));
    }
    for (const deviceType of ["hid", "serial", "usb"]) heard.push(given.devicePermission?.({ deviceType }));
    given.displayMedia?.({}, hear);
    given.bluetoothPairing?.({}, hear);
    given.certificateVerify?.({}, hear);
    heard.push(given.usbProtectedClasses?.({ protectedClasses: ["hid"] }));
    return heard;
  });
  expect(verdicts).toEqual([...Array(13).fill(false), null, { confirmed: false }, -2, ["hid"]]);
  const chosen = await program.evaluate(({ app, session, BrowserWindow }) => {
    const heard: unknown[] = [];
    const event = { preventDefault: () => heard.push("prevented") };
    const choose = (value?: unknown) => heard.push(value ?? "none");
    const emit = (target: NodeJS.EventEmitter, name: string, ...rest: unknown[]) =>
      target.emit(name, event, ...rest, choose);
    const { defaultSession } = session;
    emit(defaultSession, "select-hid-device", {});
    emit(defaultSession, "select-usb-device", {});
    emit(defaultSession, "select-serial-port", [], null);
    emit(defaultSession, "file-system-access-restricted", {});
    emit(defaultSession, "will-download");
    emit(BrowserWindow.getAllWindows()[0]?.webContents as never, "select-bluetooth-device", []);
    emit(app, "certificate-error", null, "https://x.example", "net::ERR", {});
    emit(app, "select-client-certificate", null, "https://x.example", []);
    emit(app, "login", null, {}, {});
    return heard;
  }, null);
  expect(chosen).toEqual(
    [["prevented", "none"], ["prevented", "none"], ["prevented", ""], ["deny"], ["prevented"]]
      .concat([
        ["prevented", ""],
        ["prevented", false as never],
        ["prevented", "none"],
        ["prevented", "none"],
      ])
      .flat(),
  );
  const states = await program.page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone"] as PermissionName[];
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return found.map(({ state }) => state);
  });
  expect(new Set(states)).toEqual(new Set(["denied"]));
});

line(6, async () => {
  expect(await preferences()).toMatchObject({ webSecurity: true });
});

line(7, async () => {
  const found = await program.page.evaluate(async () => {
    const policy = (await fetch("index.html")).headers.get("content-security-policy");
    const tries = {
      html: () => document.createElement("script").setAttribute("src", "data:,"),
      text: () => Object.assign(document.createElement("script"), { text: "1" }),
      eval: () => Reflect.get(globalThis, "eval")("1"),
      timer: () => setTimeout(String("1") as never, 0),
      worker: () => new Worker(String("assets/x.js")),
      document: () => document.write("<p>x"),
      markup: () => Object.assign(document.createElement("div"), { innerHTML: "<img src=x>" }),
      policy: () => Reflect.get(window, "trustedTypes").createPolicy("mine", {}),
      again: () => Reflect.get(window, "trustedTypes").createPolicy("attache-pdf-worker", {}),
    };
    const through = Object.entries(tries).filter(([, attempt]) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    });
    return { policy, through: through.map(([name]) => name) };
  });
  expect(found.policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; /);
  expect(found.policy).toContain("require-trusted-types-for 'script'; trusted-types attache-pdf-worker");
  expect(found.policy).not.toMatch(/unsafe|https?:|\*/);
  expect(found.through).toEqual([]);
});

line(8, async () => {
  expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false });
});

line(9, async () => {
  expect(await preferences()).toMatchObject({ experimentalFeatures: false });
});

line(10, async () => {
  expect(Object.keys(await preferences())).not.toContain("enableBlinkFeatures");
  const early = await told(({ early }) => early);
  expect(early.filter((call) => /features/.test(call))).toEqual([]);
});

line(11, async () => {
  expect(await preferences()).toMatchObject({ webviewTag: false });
  expect(await sourcesOf("renderer")).not.toMatch(/<webview|allowpopups/i);
});

line(12, async () => {
  expect(await prevents("will-attach-webview")).toBe(true);
});

line(13, async () => {
  for (const event of ["will-navigate", "will-frame-navigate", "will-redirect"]) {
    expect(await prevents(event), event).toBe(true);
  }
  const before = program.page.url();
  await program.page.evaluate(() => {
    location.href = "https://example.org/";
  });
  await program.page.waitForTimeout(200);
  expect(program.page.url()).toBe(before);
});

line(14, async () => {
  expect(await told(({ windows }) => windows[0]?.webContents.openHandler({ url: "app://attache/" }))).toEqual(
    {
      action: "deny",
    },
  );
  await program.page.evaluate(() => void window.open("https://example.org/"));
  await expect.poll(() => program.page.context().pages().length).toBe(1);
});

line(15, async () => {
  for (const folder of ["renderer", "workspace"]) {
    expect(await sourcesOf(folder)).not.toMatch(/openExternal/);
  }
  const main = await readFile(BUILT_MAIN, "utf8");
  // Links of a note alone, which the window asks about; every other kind of address is refused before.
  expect(main.match(/\.openExternal\(/g)).toHaveLength(1);
  for (const address of [
    "file:///etc/passwd",
    "javascript:alert(1)",
    "smb://host/share",
    "ms-settings:",
    "http://a",
  ]) {
    const answer = await program.page.evaluate((link) => window.attache.openLink(link), address);
    expect(answer.problems.map(({ code }) => code)).toEqual(["invalid-request"]);
  }
  // Notes are opened by one function, which refuses whatever is no PDF and no Word file; folders are opened by their names
  // in Settings, never by a path of the window.
  expect(main.match(/\.openPath\(/g)).toHaveLength(2);
  const folder = await program.page.evaluate(() => window.attache.showFolder("/etc" as "briefs"));
  expect(folder.problems.map(({ code }) => code)).toEqual(["invalid-request"]);
  expect(await readFile("electron/main/open-file.ts", "utf8")).toContain("NOTE_FILE.test(file)");
});

line(16, async () => {
  const { devDependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const { version } = JSON.parse(await readFile("node_modules/electron/package.json", "utf8"));
  // One exact version, whole and released. Whether it is the newest is for whoever makes an installer.
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(version).toBe(devDependencies.electron);
  expect(Number(version.split(".")[0])).toBeGreaterThanOrEqual(45);
});

line(17, async () => {
  const codes = await program.evaluate(async (electron, methods) => {
    const { invoke } = Reflect.get(electron, "standIn");
    const frames = [
      null,
      { url: "https://example.org/", parent: null },
      { url: "file:///index.html", parent: null },
      { url: "app://elsewhere/index.html", parent: null },
      { url: "app://attache/index.html", parent: {} },
    ];
    const results = frames.flatMap((senderFrame) =>
      methods.map((method) => invoke(`attache:call:${method}`, { senderFrame }, [])),
    );
    return (await Promise.all(results)).map(({ problems }) => problems[0]?.code);
  }, API_METHODS);
  expect(codes).toHaveLength(5 * API_METHODS.length);
  expect(new Set(codes)).toEqual(new Set(["untrusted-sender"]));
});

line(18, async () => {
  const address = await program.evaluate(({ BrowserWindow }) => {
    return BrowserWindow.getAllWindows()[0]?.webContents.getURL();
  }, null);
  expect(address).toBe("app://attache/index.html");
  expect(await sourcesOf("electron")).not.toMatch(/loadFile\(|file:\/\//);
});

line(19, async () => {
  const file = join(await mkdtemp(join(tmpdir(), "attache-wire-")), "electron");
  await writeFile(file, withWire("010011001"));
  expect(await fuseFaults(file)).toEqual([]);
  expect(await readFile("build/electron-builder.yml", "utf8")).toContain("afterPack: build/set-fuses.mjs");
});

line(20, async () => {
  const found = await program.page.evaluate(() => ({
    bridge: Object.keys(window.attache).sort(),
    electron: ["ipcRenderer", "electron", "webFrame", "contextBridge"].filter((name) => name in window),
  }));
  expect(found).toEqual({ bridge: [...API_METHODS, "on"].sort(), electron: [] });
  const preload = await readFile("out/electron/preload.cjs", "utf8");
  expect(preload).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer/);
});

test("every line has its test", () => {
  expect(passed.size).toBe(CHECKLIST.length);
});
