import { execFile } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type { AfterPackContext } from "electron-builder";

const run = promisify(execFile);
const require = createRequire(import.meta.url);

type Packager = AfterPackContext["packager"];

interface Helper {
  computeDesktopEntry(options: object): Promise<string> | string;
  getDesktopFileName(): string;
}

interface Meta {
  readonly name: string;
  readonly maintainer: string;
  readonly url: string;
}

/** What electron-builder puts into deb and rpm, without fpm, which it would fetch to pack them. */
export interface LinuxPackage {
  readonly desktopFile: string;
  readonly desktopEntry: string;
  /** By format; electron-builder refuses here what lacks a home page or a maintainer. */
  readonly meta: Readonly<Record<"deb" | "rpm", Meta>>;
}

export async function linuxPackageOf(packager: Packager): Promise<LinuxPackage> {
  const { LinuxTargetHelper } = require("app-builder-lib/out/targets/LinuxTargetHelper.js");
  const { default: FpmTarget } = require("app-builder-lib/out/targets/FpmTarget.js");
  const helper: Helper = new LinuxTargetHelper(packager);
  const metaOf = (format: string): Promise<Meta> =>
    new FpmTarget(format, packager, helper, "").computeFpmMetaInfoOptions();
  return {
    desktopFile: `${helper.getDesktopFileName()}.desktop`,
    desktopEntry: await helper.computeDesktopEntry(packager.platformSpecificBuildOptions),
    meta: { deb: await metaOf("deb"), rpm: await metaOf("rpm") },
  };
}

/** Packs the unpacked program with Debian's own tool; gives the file. */
export async function packDeb(folder: string, unpacked: string, linux: LinuxPackage): Promise<string> {
  const root = join(folder, "deb");
  const applications = join(root, "usr", "share", "applications");
  for (const path of [join(root, "DEBIAN"), applications]) await mkdir(path, { recursive: true });
  await cp(unpacked, join(root, "opt", "Attaché"), { recursive: true });
  await writeFile(join(applications, linux.desktopFile), linux.desktopEntry);
  const { name, maintainer, url } = linux.meta.deb;
  const fields = {
    Package: name,
    Version: "0.1.0",
    Architecture: "amd64",
    Maintainer: maintainer,
    Homepage: url,
    Description: "Briefing notes as PDF and Word",
  };
  const control = Object.entries(fields).map(([field, value]) => `${field}: ${value}\n`);
  await writeFile(join(root, "DEBIAN", "control"), control.join(""));
  const file = join(folder, "attache.deb");
  await run("dpkg-deb", ["--root-owner-group", "-Zgzip", "-z1", "--build", root, file]);
  return file;
}

export async function readDeb(file: string): Promise<{ readonly control: string; readonly files: string }> {
  const [control, files] = await Promise.all([
    run("dpkg-deb", ["--field", file]),
    run("dpkg-deb", ["--contents", file], { maxBuffer: 16 * 1024 * 1024 }),
  ]);
  return { control: control.stdout, files: files.stdout };
}
