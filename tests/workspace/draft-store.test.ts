import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { createDraftStore, type DraftStore } from "../../workspace/draft-store.ts";

let folder: string;
let now: number;
let store: DraftStore<{ text: string }>;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "attache-drafts-")), "drafts");
  now = 1_000;
  store = createDraftStore({ folder, schema: z.strictObject({ text: z.string() }), now: () => now });
});

function onlyFile(): string {
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0) throw new Error("there is not just one file");
  return join(folder, name);
}

test("another store finds a draft with its time; a later draft replaces it", async () => {
  expect(await store.find("a")).toEqual({ ok: true, value: null, problems: [] });
  await store.keep("a", { text: "first" });
  now = 2_000;
  await store.keep("a", { text: "second" });
  const other = createDraftStore({ folder, schema: z.strictObject({ text: z.string() }), now: () => 0 });
  expect((await other.find("a")).ok && (await other.find("a"))).toMatchObject({
    value: { key: "a", keptAt: 2_000, content: { text: "second" } },
  });
  expect(readdirSync(folder)).toHaveLength(1);
});

test("each document has its own draft; drafts are listed newest first", async () => {
  await store.keep("/somewhere/with a long name/ü", { text: "old" });
  now = 5_000;
  await store.keep("../../up", { text: "new" });
  const listed = await store.list();
  expect(listed.ok && listed.value.map(({ key }) => key)).toEqual([
    "../../up",
    "/somewhere/with a long name/ü",
  ]);
});

test("a dropped draft is not restored by a pending write", async () => {
  const work = [store.keep("a", { text: "x".repeat(100_000) }), store.drop("a"), store.drop("a")];
  for (const result of await Promise.all(work)) expect(result.ok).toBe(true);
  expect(await store.find("a")).toMatchObject({ value: null });
});

test.each([
  ["cut off", (text: string) => text.slice(0, 20)],
  ["empty", () => ""],
  ["of no version that ever was", (text: string) => text.replace('"version":1', '"version":0')],
  ["with other content", (text: string) => text.replace('"text"', '"words"')],
  ["with a field too many", (text: string) => text.replace('"text"', '"more":1,"text"')],
  ["of another document", (text: string) => text.replace('"key":"a"', '"key":"b"')],
])("sets aside a draft that is %s, with a warning, and continues", async (_, damage) => {
  await store.keep("a", { text: "kept" });
  await store.keep("z", { text: "whole" });
  const file = readdirSync(folder).map((name) => join(folder, name));
  const damaged = file.find((name) => readFileSync(name, "utf8").includes('"key":"a"')) ?? "";
  const text = damage(readFileSync(damaged, "utf8"));
  writeFileSync(damaged, text);
  const listed = await store.list();
  expect(listed).toMatchObject({ ok: true, value: [{ key: "z" }], problems: [{ code: "broken-draft" }] });
  expect(readFileSync(`${damaged}.broken`, "utf8")).toBe(text);
  expect(await store.find("a")).toEqual({ ok: true, value: null, problems: [] });
  expect((await store.keep("a", { text: "again" })).ok).toBe(true);
});

test("bounds the number of drafts and removes the oldest first", async () => {
  await store.keep("first", { text: "" });
  utimesSync(onlyFile(), 1, 1);
  for (let count = 0; count < 100; count += 1) await store.keep(`draft ${count}`, { text: "" });
  expect(readdirSync(folder)).toHaveLength(100);
  expect(await store.find("first")).toMatchObject({ value: null });
  expect(await store.find("draft 0")).toMatchObject({ value: { key: "draft 0" } });
});

test("refuses a draft that is too large and keeps the previous one", async () => {
  await store.keep("a", { text: "small" });
  const result = await store.keep("a", { text: "x".repeat(20_000_000) });
  expect(result.problems[0]?.code).toBe("draft-too-big");
  expect(await store.find("a")).toMatchObject({ value: { content: { text: "small" } } });
});

test("reports a folder that cannot be made as a problem", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "attache-drafts-")), "file");
  writeFileSync(file, "");
  chmodSync(file, 0o600);
  const shut = createDraftStore({ folder: join(file, "drafts"), schema: z.string(), now: () => 0 });
  expect((await shut.keep("a", "x")).problems[0]?.code).toBe("cannot-write");
  expect((await shut.list()).ok).toBe(true);
  expect((await shut.find("a")).ok).toBe(true);
});

test("keeps the newest draft although the clock was set back", async () => {
  for (let count = 0; count < 100; count += 1) await store.keep(`draft ${count}`, { text: "" });
  const future = Date.now() / 1_000 + 1_000;
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), future, future);
  await store.keep("just now", { text: "typed" });
  expect(readdirSync(folder)).toHaveLength(100);
  expect(await store.find("just now")).toMatchObject({ value: { content: { text: "typed" } } });
});

test("reports a draft of a newer version and never replaces it", async () => {
  await store.keep("a", { text: "mine" });
  const file = onlyFile();
  const newer = readFileSync(file, "utf8").replace('"version":1', '"version":2');
  writeFileSync(file, newer);
  const later = createDraftStore({ folder, schema: z.strictObject({ text: z.string() }), now: () => 0 });
  expect(await later.find("a")).toMatchObject({ ok: true, value: null, problems: [{ code: "newer-draft" }] });
  expect(readFileSync(file, "utf8")).toBe(newer);
  expect((await later.keep("a", { text: "typed now" })).ok).toBe(true);
  expect(readFileSync(`${file}.newer`, "utf8")).toBe(newer);
  expect(await later.find("a")).toMatchObject({ value: { content: { text: "typed now" } }, problems: [] });
});

test("reports a draft that cannot be written with its folder and a hint", async () => {
  await store.keep("a", { text: "mine" });
  const file = onlyFile();
  rmSync(file);
  mkdirSync(join(file, "in the way"), { recursive: true });
  const result = await store.keep("a", { text: "typed" });
  expect(result.ok).toBe(false);
  expect(result.problems[0]).toMatchObject({
    hint: "leave the window open until this is fixed",
    place: { file: folder },
  });
});

test("reports a file in place of the folder by name", async () => {
  writeFileSync(folder, "not a folder");
  const [problem] = (await store.keep("a", { text: "typed" })).problems;
  expect(problem).toMatchObject({ message: "is a file and not a folder (EEXIST)", place: { file: folder } });
  expect(readFileSync(folder, "utf8")).toBe("not a folder");
});
