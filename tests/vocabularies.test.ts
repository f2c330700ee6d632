import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A copy of `core`, so that planted types are never seen by other tests. */
const COPY = "out/planted-vocabulary";

beforeAll(() => {
  rmSync(COPY, { recursive: true, force: true });
  cpSync("core", `${COPY}/core`, { recursive: true });
  cpSync("tsconfig.base.json", `${COPY}/tsconfig.base.json`);
});
afterAll(() => rmSync(COPY, { recursive: true, force: true }));

/** The files that do not compile with a change of one file, without their folders' common beginning. */
function filesThatFail(file: string, change: readonly [before: string, after: string][]): readonly string[] {
  const path = `${COPY}/${file}`;
  const source = readFileSync(path, "utf8");
  const changed = change.reduce((text, [before, after]) => {
    expect(text, `${file} has no "${before}"`).toContain(before);
    return text.replace(before, after);
  }, source);
  writeFileSync(path, changed);
  const ran = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", `${COPY}/core/tsconfig.json`, "--noEmit", "--pretty", "false"],
    { encoding: "utf8" },
  );
  writeFileSync(path, source);
  const failed = ran.stdout.matchAll(/(core\/[^\s(]+)\(\d+,\d+\): error/g);
  return [...new Set([...failed].map(([, name = ""]) => name))];
}

/** The folders, of those given, in which no file fails. */
function silentFolders(failed: readonly string[], folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => !failed.some((file) => file.startsWith(folder)));
}

const NODE_ROOMS = [
  "core/document/node-types.ts",
  "core/read/",
  "core/write/pdf/",
  "core/write/docx/",
  "core/verify/",
];

test("the copy of core compiles as it is", () => {
  expect(filesThatFail("core/document/node.ts", [])).toEqual([]);
});

test("a block that the table of types, the reader, a writer or verify forgets does not compile", () => {
  const failed = filesThatFail("core/document/node.ts", [
    [
      "export type Block =",
      'export interface Planted { readonly type: "planted" }\n\nexport type Block =\n  | Planted',
    ],
  ]);
  expect(silentFolders(failed, NODE_ROOMS)).toEqual([]);
});

test("an inline that the table of types, the reader, a writer or verify forgets does not compile", () => {
  const failed = filesThatFail("core/document/node.ts", [
    [
      "export type Inline =",
      'export interface Planted { readonly type: "planted" }\n\nexport type Inline =\n  | Planted',
    ],
  ]);
  expect(silentFolders(failed, NODE_ROOMS)).toEqual([]);
});

test("a field with nodes that the table of types forgets does not compile", () => {
  const failed = filesThatFail("core/document/node.ts", [
    ['readonly type: "quotation";', 'readonly type: "quotation";\n  readonly by: readonly Inline[];'],
  ]);
  expect(failed).toContain("core/document/node-types.ts");
});

test("a field of the table of types that no node has does not compile", () => {
  const failed = filesThatFail("core/document/node-types.ts", [
    ['fields: { cells: "parts" }', 'fields: { cells: "parts", notes: "blocks" }'],
  ]);
  expect(failed).toContain("core/document/node-types.ts");
});

test("a part in a type that does not hold it does not compile", () => {
  const failed = filesThatFail("core/document/node-types.ts", [['within: ["row"]', 'within: ["list"]']]);
  expect(failed).toContain("core/document/node-types.ts");
});
