import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { NODES, nodeOf } from "../any-dossier/nodes.ts";
import { buildCommand } from "../cli/bash.ts";

const run = promisify(execFile);

let folder = "";
let packed = "";

beforeAll(async () => {
  await buildCommand();
  folder = await mkdtemp(join(tmpdir(), "attache-packed-"));
  await run("npm", ["pack", "--silent", "--workspace", "cli", "--pack-destination", folder]);
  packed = join(folder, (await readdir(folder)).find((name) => name.endsWith(".tgz")) ?? "");
  const empty = join(folder, "package.json");
  await writeFile(empty, '{ "private": true }\n');
  await run("npm", ["install", "--silent", "--offline", "--no-audit", "--no-fund", packed], { cwd: folder });
});

test("packing leaves nothing behind", () => {
  for (const part of ["out", "templates", "assets", "LICENSE"])
    expect(existsSync(join("cli", part))).toBe(false);
});

test("the package brings its licences and asks for no other package", async () => {
  const root = join(folder, "node_modules", "attache-cli");
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  expect(manifest.dependencies).toBeUndefined();
  expect(await readdir(root)).toEqual(expect.arrayContaining(["LICENSE", "THIRD-PARTY-LICENCES.txt"]));
});

describe.each(NODES)("under Node %s", (version) => {
  const node = nodeOf(version);
  if (node === undefined) process.stdout.write(`packed command: Node ${version} SKIPPED (not found)\n`);

  test.runIf(node !== undefined)(
    "the installed command writes the sample note in an empty folder",
    async () => {
      const desk = await mkdtemp(join(tmpdir(), "attache-desk-"));
      const command = join(folder, "node_modules", ".bin", "attache");
      const ran = spawnSync(resolve(node ?? ""), [command, "brief"], {
        cwd: desk,
        encoding: "utf8",
        env: { ...process.env, ATTACHE_HOME: join(desk, "home") },
      });
      expect(ran.stderr).not.toContain("unexpected error");
      const files = (await readdir(desk, { recursive: true })).filter((name) => /\.(pdf|docx)$/.test(name));
      expect(files.map((name) => name.split(".").at(-1)).sort()).toEqual(["docx", "pdf"]);
    },
  );
});

test("npm start without a runtime says what to do, and shows no stack trace", () => {
  const ask = "import('./scripts/runtime.mjs').then(({ needElectron }) => needElectron())";
  const ran = spawnSync(process.execPath, ["-e", ask], {
    encoding: "utf8",
    env: {
      ...process.env,
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, "nowhere"),
      ELECTRON_MIRROR: "http://127.0.0.1:9/",
    },
  });
  expect(ran.status).toBe(1);
  expect(ran.stderr).toMatch(/^Attaché's window needs the Electron runtime/);
  expect(ran.stderr + ran.stdout).not.toMatch(/^\s+at /m);
});
