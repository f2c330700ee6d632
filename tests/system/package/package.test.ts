import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseV1Options } from "@electron/fuses";
import { build, Platform } from "electron-builder";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { afterPack, fuseFaults, fuseSettings, wantedFuses } from "../../../build/set-fuses.mjs";
import { buildProgram } from "../build-program.ts";
import { listArchive } from "./archive.ts";
import { type LinuxPackage, linuxPackageOf, packDeb, readDeb } from "./linux-package.ts";
import { withWire, writeStandInRuntime } from "./stand-in-runtime.ts";

let folder = "";
let unpacked = "";
let archive: ReadonlyMap<string, boolean>;
let linux: LinuxPackage;

beforeAll(async () => {
  await buildProgram();
  folder = await mkdtemp(join(tmpdir(), "attache-package-"));
  const version = JSON.parse(await readFile("package.json", "utf8")).devDependencies.electron as string;
  await writeStandInRuntime(join(folder, "runtime"), version);
  const config = parse(await readFile("build/electron-builder.yml", "utf8"));
  await build({
    publish: "never",
    targets: Platform.LINUX.createTarget("dir"),
    config: {
      ...config,
      async afterPack(context) {
        await afterPack(context);
        linux = await linuxPackageOf(context.packager);
      },
      electronDist: join(folder, "runtime"),
      directories: { output: join(folder, "dist") },
    },
  });
  unpacked = join(folder, "dist", "linux-unpacked");
  archive = await listArchive(join(unpacked, "resources", "app.asar"));
});

async function filesBelow(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"));
}

test("the archive contains only the program, its data and its licence", async () => {
  const rooms = await Promise.all(["out/electron", "assets", "templates"].map(filesBelow));
  const expected = ["LICENSE", "THIRD-PARTY-LICENCES.txt", "package.json", ...rooms.flat()].filter(
    (path) => !path.endsWith(".md"),
  );
  expect([...archive.keys()]).toEqual(expected.sort());
});

test("the program is its bundles: no source, no map, no package", () => {
  const program = [...archive.keys()].filter((path) => path.startsWith("out/"));
  const allowed =
    /^out\/electron\/((main|note-worker|reader)\.mjs|preload\.cjs|chunks\/[\w-]+\.mjs|renderer\/index\.html|renderer\/assets\/[\w.-]+\.(m?js|css|svg|png|woff2|ttf|wasm))$/;
  expect(program.filter((path) => !allowed.test(path))).toEqual([]);
  for (const needed of ["main.mjs", "note-worker.mjs", "reader.mjs", "preload.cjs", "renderer/index.html"]) {
    expect(program).toContain(`out/electron/${needed}`);
  }
});

test("the bundles import only Electron and Node", async () => {
  const known = new Set(["electron", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  const bundles = (await filesBelow("out/electron")).filter((path) => /\.[mc]js$/.test(path));
  const asked = bundles.filter((path) => !path.includes("/renderer/")).map(importsOf);
  const foreign = (await Promise.all(asked))
    .flat()
    .filter((name) => !name.startsWith(".") && !known.has(name));
  expect(foreign).toEqual([]);
});

async function importsOf(file: string): Promise<readonly string[]> {
  const text = await readFile(file, "utf8");
  const imported = text.matchAll(/^(?:import|export)\b[^"'`;]*?["']([^"']+)["'];?$/gm);
  const required = text.matchAll(/\b(?:__)?require\(["']([^"']+)["']\)/g);
  return [...imported, ...required].map((found) => found[1] ?? "");
}

test("every font comes with its licence", () => {
  const fonts = [...archive.keys()].filter((path) => path.startsWith("assets/fonts/"));
  const licensed = fonts.flatMap((path) => /^(.*)-LICENSE\.txt$/.exec(path)?.[1] ?? []);
  const files = fonts.filter((path) => path.endsWith(".ttf"));
  expect(files).toContain("assets/fonts/east-asia/NotoSansSC-Regular.ttf");
  expect(files.filter((path) => !licensed.some((family) => path.startsWith(family)))).toEqual([]);
});

test("each file's integrity is recorded", () => {
  expect([...archive].filter(([, recorded]) => !recorded)).toEqual([]);
});

test("there is nothing next to the archive that the program would load instead", async () => {
  expect(await readdir(join(unpacked, "resources"))).toEqual(["app.asar"]);
});

test("every fuse is set: no Node mode, no debugger, only the archive, and only when it is intact", async () => {
  expect(await fuseFaults(join(unpacked, "attache"))).toEqual([]);
  expect(Object.fromEntries(wantedFuses().map(({ name, on }) => [name, on]))).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    wasmTrapHandlers: true,
  });
});

test("the order of our list is that of @electron/fuses", () => {
  const names = wantedFuses().map(({ name }) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  const known = Object.keys(FuseV1Options).filter((key) => Number.isNaN(Number(key)));
  expect(names.slice(0, known.length)).toEqual(known);
});

test.each([
  ["010011001", []],
  ["110011001", ["runAsNode is not off"]],
  ["01r011001", ["enableNodeOptionsEnvironmentVariable is not off"]],
  ["01001100", ["wasmTrapHandlers is not in this Electron"]],
  ["0100110010", ["fuse 9 is new: decide on it in build/fuses.yml"]],
])("a fuse wire of %s has the faults %j", async (states, faults) => {
  const file = join(folder, "wire");
  await writeFile(file, withWire(states));
  expect(await fuseFaults(file)).toEqual(faults);
});

test("an AppImage is not started without its sandbox", async () => {
  const config = parse(await readFile("build/electron-builder.yml", "utf8"));
  expect(config.linux.executableArgs).toEqual([]);
  expect(JSON.stringify(config)).not.toContain("--");
});

test("the packaged package.json starts the program and contains only what is needed", async () => {
  const bytes = await readFile(join(unpacked, "resources", "app.asar"), "latin1");
  expect(archive.has("package.json")).toBe(true);
  expect(bytes).toContain('"main": "out/electron/main.mjs"');
  expect(bytes).not.toContain('"devDependencies"');
});

test("leaves out languages that the program does not use", async () => {
  expect((await readdir(join(unpacked, "locales"))).sort()).toEqual(["en-GB.pak", "en-US.pak"]);
});

test("the icons of all three systems are there", () => {
  for (const icon of ["icon.ico", "icon.icns", "icons/512x512.png"]) {
    expect(existsSync(join("build", icon))).toBe(true);
  }
});

test("the desktop entry is found for a running window by desktopName, and opens saved briefs", async () => {
  const { desktopName } = JSON.parse(await readFile("package.json", "utf8"));
  const entry = linux.desktopEntry.split("\n");
  expect(linux.desktopFile).toBe(desktopName);
  expect(entry).toContain(`StartupWMClass=${desktopName.replace(/\.desktop$/, "")}`);
  expect(entry).toContain("MimeType=application/x-attache-brief;");
  expect(entry).toContain("Categories=Office;");
  expect(entry.find((line) => line.startsWith("Exec="))).toMatch(/\/attache"? %U$/);
  expect(linux.desktopEntry).not.toContain("--no-sandbox");
});

test("deb and rpm have all that their formats ask for: name, maintainer, home page", async () => {
  const { homepage } = JSON.parse(await readFile("package.json", "utf8"));
  const expected = { name: "attache", maintainer: "The Attaché founders <maintainers@attache.example>" };
  for (const format of ["deb", "rpm"] as const)
    expect(linux.meta[format]).toMatchObject({ ...expected, url: homepage });
});

test("Debian's own tool makes a package of it", async () => {
  const { control, files } = await readDeb(await packDeb(folder, unpacked, linux));
  expect(control).toMatch(/^Package: attache$/m);
  expect(control).toMatch(/^Homepage: https:/m);
  expect(files).toMatch(/\.\/opt\/Attaché\/attache$/m);
  expect(files).toMatch(/\.\/opt\/Attaché\/resources\/app\.asar$/m);
  expect(files).toContain(`./usr/share/applications/${linux.desktopFile}`);
});

test("the program names itself to Windows as the installer does", async () => {
  const { appId } = parse(await readFile("build/electron-builder.yml", "utf8"));
  expect(await readFile("electron/main/start-shell.ts", "utf8")).toContain(`const APP_ID = "${appId}";`);
});

test("an unsigned program for Apple silicon has an ad-hoc signature, made anew after the fuses", async () => {
  const { mac } = parse(await readFile("build/electron-builder.yml", "utf8"));
  expect(mac).toMatchObject({ identity: "-", hardenedRuntime: false });
  expect(fuseSettings("darwin", "darwin").resetAdHocDarwinSignature).toBe(true);
  // Elsewhere there is no codesign to make one.
  expect(fuseSettings("darwin", "linux").resetAdHocDarwinSignature).toBe(false);
  expect(fuseSettings("linux", "darwin").resetAdHocDarwinSignature).toBe(false);
});

test("saved briefs belong to the program", async () => {
  const { fileAssociations } = parse(await readFile("build/electron-builder.yml", "utf8"));
  expect(fileAssociations).toMatchObject([{ ext: "attachebrief", role: "Editor" }]);
});
