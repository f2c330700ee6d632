import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { runCommand } from "../../cli/run.ts";
import type { Shipped } from "../../workspace/workspace.ts";
import { SHIPPED } from "../support/shipped.ts";
import { smallFolder } from "./batch/small-batch.ts";
import { BUILT_COMMAND } from "./run-attache.ts";

let folder = "";
beforeEach(() => {
  folder = smallFolder();
});

/** Runs a shell command in the folder, in which `attache` is the built command. */
function shell(line: string): {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const command = `attache() { "${process.execPath}" "${BUILT_COMMAND}" "$@"; }; ${line}`;
  const ran = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

const BRIEF = "attache brief --dossier dossier --template ./template --date 2026-11-30 --out out --json";

test.skipIf(process.platform === "win32")("reports a current folder that was deleted", () => {
  const ran = shell("mkdir gone && cd gone && rmdir ../gone && attache topics ../dossier --json");
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/^the folder in which this command was started no longer exists; [^\n]+\n$/);
  expect(JSON.parse(ran.stdout)).toMatchObject({ ok: false, problems: [{ code: "no-current-folder" }] });
});

test.skipIf(process.platform === "win32").each([
  ["no HOME", `unset HOME; ${BRIEF}`],
  ["a HOME that is a file", `HOME=/dev/null ${BRIEF}`],
  ["no folder for temporary files", `TMPDIR=/nowhere ${BRIEF}`],
])("a note is made with %s", (_name, line) => {
  const ran = shell(line);
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(ran.stdout)).toMatchObject({ ok: true });
  expect(readdirSync(join(folder, "out"))).toHaveLength(2);
});

test.skipIf(process.platform === "win32").each([
  ["output", `${BRIEF} >&-`, 0],
  ["error", `${BRIEF} 2>&-`, 0],
  ["output and error", `${BRIEF} >&- 2>&-`, 0],
  ["output, of a command that fails,", "attache topics nowhere --json >&-", 2],
  ["error, of a command that fails,", "attache topics nowhere --json 2>&-", 2],
])("a closed standard %s changes no file and no exit code", (_name, line, code) => {
  const before = readFileSync(join(folder, "dossier/dossier.yaml"), "utf8");
  const ran = shell(line);
  expect(ran.code).toBe(code);
  if (!line.includes(" >&-")) expect(JSON.parse(ran.stdout)).toMatchObject({ ok: code === 0 });
  expect(readFileSync(join(folder, "dossier/dossier.yaml"), "utf8")).toBe(before);
  if (code === 0) expect(readdirSync(join(folder, "out"))).toHaveLength(2);
});

const OF_DOSSIER = (dossier: string, template: string, out: string) => [
  ["topics", dossier],
  ["check", dossier],
  ["templates"],
  ["brief", "--dossier", dossier, "--template", template, "--date", "2026-11-30", "--out", out],
];

test.each(Object.keys(SHIPPED) as readonly (keyof Shipped)[])(
  "missing %s cause no unexpected error in any command, and --json prints one object",
  async (part) => {
    const nowhere = join(mkdtempSync(join(tmpdir(), "attache-parts-")), "nowhere");
    for (const words of OF_DOSSIER(join(folder, "dossier"), join(folder, "template"), join(folder, "out"))) {
      const lines: string[] = [];
      const code = await runCommand([...words, "--json"], {
        print: (line) => lines.push(line),
        printError: () => {},
        today: "2026-11-30",
        shipped: { ...SHIPPED, [part]: nowhere },
        ownTemplates: join(folder, "own"),
        version: "0",
      });
      expect([0, 2]).toContain(code);
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? "")).toMatchObject({ ok: code === 0 });
    }
  },
);

test("reports own templates that cannot be listed, rather than none", async () => {
  writeFileSync(join(folder, "own"), "");
  const errors: string[] = [];
  const outside = {
    print: () => {},
    printError: (line: string) => errors.push(line),
    today: "2026-11-30",
    shipped: SHIPPED,
    version: "0",
  };
  expect(await runCommand(["templates"], { ...outside, ownTemplates: join(folder, "none") })).toBe(0);
  expect(errors).toEqual([]);
  expect(await runCommand(["templates"], { ...outside, ownTemplates: join(folder, "own") })).toBe(0);
  expect(errors).toEqual([expect.stringMatching(/own: .*\(ENOTDIR\)/)]);
});
