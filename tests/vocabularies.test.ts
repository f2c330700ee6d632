import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A copy of `core`, so that planted types are never seen by other tests. */
const COPY = "out/planted-vocabularies";

interface CompilerError {
  readonly file: string;
  readonly line: number;
  /** The message with the lines that continue it. */
  readonly message: string;
}

interface Change {
  readonly file: string;
  readonly before: string | RegExp;
  readonly after: string;
}

/** What the compiler says of a copy of `core` with some changes; several at once, because each run takes seconds. */
function compile(changes: readonly Change[]): readonly CompilerError[] {
  cpSync("core", `${COPY}/core`, { recursive: true });
  for (const { file, before, after } of changes) {
    const source = readFileSync(`${COPY}/${file}`, "utf8");
    expect(source, file).toMatch(before);
    writeFileSync(`${COPY}/${file}`, source.replace(before, after));
  }
  const ran = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", `${COPY}/core/tsconfig.json`, "--noEmit", "--pretty", "false"],
    { encoding: "utf8" },
  );
  return ran.stdout.split(/\n(?! )/).flatMap((error): readonly CompilerError[] => {
    const [, file, line, message] = /(core\/[^(]+)\((\d+),\d+\): error ([\s\S]*)/.exec(error) ?? [];
    return file && line && message ? [{ file, line: Number(line), message }] : [];
  });
}

/** Adds a member to the union of a type. */
function toUnion(file: string, name: string, member: string): Change {
  return {
    file,
    before: new RegExp(`export type ${name} =\\s*\\|?`),
    after: `export type ${name} = ${member} |`,
  };
}

function toNodes(group: "Block" | "Inline", type: string): Change {
  return toUnion(NODES, group, `{ readonly type: "${type}" }`);
}

const NODES = "core/document/node.ts";
const NODE_TYPES = "core/document/node-types.ts";
const ENTRY_TYPES = "core/dossier/entry-types.ts";

let forgotten: readonly CompilerError[] = [];
let alsoForgotten: readonly CompilerError[] = [];
let wrongRows: readonly CompilerError[] = [];

beforeAll(() => {
  rmSync(COPY, { recursive: true, force: true });
  cpSync("tsconfig.base.json", `${COPY}/tsconfig.base.json`, { recursive: true });
  forgotten = compile([
    toNodes("Block", "plantedBlock"),
    toUnion(NODES, "ChartKind", '"plantedChart"'),
    toUnion(NODES, "CalloutKind", '"plantedCallout"'),
    toUnion(NODES, "ParagraphRole", '"plantedParagraph"'),
    toUnion(NODES, "ListRole", '"plantedList"'),
    toUnion(NODES, "ColumnAlignment", '"plantedAlignment"'),
    {
      file: ENTRY_TYPES,
      before: "  question: {",
      after: '  plantedEntry: { form: "plain", group: "plantedGroup", plural: "plants" },\n  question: {',
    },
    {
      file: "core/dossier/dossier.ts",
      before: "readonly raised: string;",
      after: "readonly raised: string;\n  readonly plantedField: string;",
    },
  ]);
  alsoForgotten = compile([
    toNodes("Inline", "plantedInline"),
    toUnion(ENTRY_TYPES, "EntryForm", '"plantedForm"'),
  ]);
  wrongRows = compile([
    {
      file: NODES,
      before: 'readonly type: "quotation";',
      after: 'readonly type: "quotation";\n  readonly by: readonly Inline[];',
    },
    {
      file: NODE_TYPES,
      before: 'fields: { cells: "parts" }',
      after: 'fields: { cells: "parts", feet: "parts" }',
    },
    { file: NODE_TYPES, before: 'within: ["row"]', after: 'within: ["list"]' },
  ]);
}, 120_000);

afterAll(() => rmSync(COPY, { recursive: true, force: true }));

/** The folders or files, of those given, in which no error names the word. */
function silent(errors: readonly CompilerError[], word: string, rooms: readonly string[]): readonly string[] {
  return rooms.filter(
    (room) => !errors.some(({ file, message }) => file.startsWith(room) && message.includes(word)),
  );
}

test.each([
  [
    "a type of block",
    "plantedBlock",
    [NODE_TYPES, "core/read/", "core/write/pdf/", "core/write/docx/", "core/verify/"],
  ],
  ["a kind of chart", "plantedChart", ["core/chart/chart-kinds.ts", "core/write/docx/chart/"]],
  ["a kind of callout", "plantedCallout", ["core/read/", "core/house-style/"]],
  ["a role of paragraphs", "plantedParagraph", ["core/read/"]],
  ["a role of lists", "plantedList", ["core/read/"]],
  ["an alignment of columns", "plantedAlignment", ["core/read/"]],
  ["the words for a type of entry", "plantedEntry", ["core/select/"]],
  ["a list of entries", "plantedGroup", ["core/select/group-statements.ts"]],
  ["a field of entries", "plantedField", ["core/dossier/schema.ts", "core/select/statements.ts"]],
])("%s that is forgotten does not compile", (_, word, rooms) => {
  expect(silent(forgotten, word, rooms)).toEqual([]);
});

test("a form of entry that is forgotten does not compile", () => {
  expect(silent(alsoForgotten, "plantedForm", ["core/dossier/dossier.ts", "core/dossier/schema.ts"])).toEqual(
    [],
  );
});

test("a type of inline that is forgotten does not compile", () => {
  const rooms = [NODE_TYPES, "core/read/", "core/write/docx/", "core/verify/"];
  expect(silent(alsoForgotten, "plantedInline", rooms)).toEqual([]);
  // The PDF writer has a switch over all types, which the compiler holds to be complete.
  expect(silent(alsoForgotten, "lacks ending return statement", ["core/write/pdf/"])).toEqual([]);
});

test("a row of the table of node types that differs from the declaration does not compile", () => {
  const rows = new Set(wrongRows.filter(({ file }) => file === NODE_TYPES).map(({ line }) => line));
  expect(rows.size).toBe(3);
});
