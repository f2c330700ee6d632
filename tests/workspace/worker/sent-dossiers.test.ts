import { afterAll, expect, test } from "vitest";
import type { Dossier } from "../../../core/dossier/dossier.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { NoteRequest } from "../../../core/note/note.ts";
import { startNoteWorker } from "../../../workspace/worker/note-worker.ts";
import {
  createNoteDecoder,
  createNoteEncoder,
  createNumbering,
  type PostedNoteRequest,
} from "../../../workspace/worker/sent-dossiers.ts";
import type { NoteWorker } from "../../../workspace/workspace.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../../support/sample.ts";

const limits = { milliseconds: 60_000, megabytes: 512 };
const FOLDERS = { fonts: "assets/fonts", hyphenation: "assets/hyphenation" };
const open: NoteWorker[] = [];
afterAll(() => Promise.all(open.map((worker) => worker.close())));

function workerOf(file: string): NoteWorker {
  const worker = startNoteWorker({ workerFile: new URL(file, import.meta.url), ...FOLDERS, limits });
  open.push(worker);
  return worker;
}

const REQUEST: NoteRequest = {
  dossier: sampleDossier(),
  scheme: scheme(),
  template: builtInTemplate("country-brief"),
  brief: sampleBrief(),
  formats: ["pdf"],
};

/** For each of the titles a request; the first letter names the dossier. Gives whether the dossier was posted. */
async function posted(titles: readonly string[]): Promise<readonly (boolean | string | undefined)[]> {
  const worker = workerOf("./posted-notes.mjs");
  const dossiers = new Map<string, Dossier>();
  const outcomes: (boolean | string | undefined)[] = [];
  for (const title of titles) {
    const dossier = dossiers.get(title[0] ?? "") ?? { ...REQUEST.dossier };
    dossiers.set(title[0] ?? "", dossier);
    const request = { ...REQUEST, dossier, brief: { ...REQUEST.brief, title } };
    const result = await worker.generate(title, request, () => {});
    const { dossier: got } = (result.ok ? result.value : {}) as Partial<PostedNoteRequest>;
    outcomes.push(result.ok ? got?.content !== undefined : result.problems[0]?.code);
  }
  return outcomes;
}

test("a dossier crosses to the worker once, and a newer revision of it once more", async () => {
  expect(await posted(["a1", "a2", "a3", "b1", "b2", "a4"])).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
  ]);
});

test("the worker keeps two dossiers; the one sent first is dropped and sent again", async () => {
  expect(await posted(["a1", "b1", "c1", "b2", "a2", "c2"])).toEqual([true, true, true, false, true, false]);
});

test("a thread that starts after a crash is sent the dossier again", async () => {
  expect(await posted(["a1", "end", "a2", "a3"])).toEqual([true, "internal", true, false]);
});

test("a request that cannot be posted leaves the dossier to be sent with the next", async () => {
  const worker = workerOf("./posted-notes.mjs");
  const unfit = { ...REQUEST, brief: { ...REQUEST.brief, title: (() => "") as unknown as string } };
  expect((await worker.generate("unfit", unfit, () => {})).problems[0]?.code).toBe("internal");
  const result = expectValue(await worker.generate("fit", REQUEST, () => {})) as unknown as PostedNoteRequest;
  expect(result.dossier.content).toEqual(REQUEST.dossier);
});

test("host and thread keep the same dossiers, in whatever order they are asked for", () => {
  const numberOf = createNumbering();
  const encode = createNoteEncoder(numberOf);
  const decode = createNoteDecoder();
  const dossiers = Array.from({ length: 5 }, (_, index) => ({ ...REQUEST.dossier, id: `d${index}` }));
  for (let step = 0; step < 200; step += 1) {
    const dossier = dossiers[(step * step + 3 * step) % 5] as Dossier;
    expect(decode(encode({ ...REQUEST, dossier })).dossier.id).toBe(dossier.id);
  }
});

test("a note of a dossier that the worker has already is the same, byte for byte", async () => {
  const worker = workerOf("../../../out/cli/note-worker.mjs");
  const { files } = expectValue(await generateNote(REQUEST, office()));
  for (const job of ["first", "second"])
    expect(expectValue(await worker.generate(job, REQUEST, () => {})).files).toEqual(files);
});
