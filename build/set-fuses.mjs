import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from "@electron/fuses";
import { parse } from "yaml";

/** States by their bytes in the fuse wire. */
const STATES = new Map([
  [48, false],
  [49, true],
]);

/** States of the fuses in `build/fuses.yml`, in the order of the fuse wire. */
export function wantedFuses() {
  return Object.entries(parse(readFileSync("build/fuses.yml", "utf8")).fuses).map(([name, { on }]) => ({
    name,
    on,
  }));
}

/**
 * Faults of an Electron binary's fuses, one line each: a fuse in the wrong state, a fuse that is missing or removed,
 * and a fuse that `build/fuses.yml` does not list.
 */
export async function fuseFaults(electron) {
  const { version, ...wire } = await getCurrentFuseWire(electron);
  const wanted = wantedFuses();
  const faults = version === FuseVersion.V1 ? [] : [`the wire has version ${version}`];
  wanted.forEach(({ name, on }, place) => {
    if (!(place in wire)) faults.push(`${name} is not in this Electron`);
    else if (STATES.get(wire[place]) !== on) faults.push(`${name} is not ${on ? "on" : "off"}`);
  });
  const unknown = Object.keys(wire).filter((place) => Number(place) >= wanted.length);
  return [...faults, ...unknown.map((place) => `fuse ${place} is new: decide on it in build/fuses.yml`)];
}

/** Path of the packaged Electron binary, derived as in electron-builder's own `addElectronFuses`. */
function electronOf({ appOutDir, electronPlatformName, packager }) {
  const linux = electronPlatformName === "linux";
  const name = linux ? packager.executableName : packager.appInfo.productFilename;
  const extension = { darwin: ".app", mas: ".app", win32: ".exe" }[electronPlatformName] ?? "";
  return join(appOutDir, `${name}${extension}`);
}

/** What `flipFuses` is told for a program of `platform` that is packed on a computer of `host`. */
export function fuseSettings(platform, host) {
  const names = Object.keys(FuseV1Options).filter((key) => Number.isNaN(Number(key)));
  const fuses = wantedFuses().slice(0, names.length);
  return {
    version: FuseVersion.V1,
    // Changed bytes make the signature invalid that Electron comes with, and Apple silicon starts no such program.
    resetAdHocDarwinSignature: platform === "darwin" && host === "darwin",
    ...Object.fromEntries(fuses.map(({ on }, place) => [place, on])),
  };
}

/** electron-builder's hook between packing and signing, which it finds by this name. */
export async function afterPack(context) {
  const electron = electronOf(context);
  await flipFuses(electron, fuseSettings(context.electronPlatformName, process.platform));
  const faults = await fuseFaults(electron);
  if (faults.length > 0)
    throw new Error(`Electron's fuses differ from build/fuses.yml: ${faults.join("; ")}`);
}
