import { afterAll, expect, test } from "vitest";
import type { NoteRequest } from "../../../core/note/note.ts";
import { startNoteWorker } from "../../../workspace/worker/note-worker.ts";
import {
  builtInTemplate,
  expectValue,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";

/** More time than a note takes on any machine. */
const limits = { milliseconds: 60_000, megabytes: 512 };
const FOLDERS = { fonts: "assets/fonts", hyphenation: "assets/hyphenation" };
const workerFile = new URL("../../../out/cli/note-worker.mjs", import.meta.url);
const worker = startNoteWorker({ workerFile, ...FOLDERS, limits });
afterAll(() => worker.close());

const request: NoteRequest = {
  dossier: sampleDossier(),
  scheme: scheme(),
  template: builtInTemplate("meeting-brief"),
  brief: sampleBrief(),
  formats: ["pdf", "docx"],
};

test("the worker makes the note and reports its stages", async () => {
  const stages: string[] = [];
  const note = expectValue(await worker.generate("a", request, (stage) => stages.push(stage)));
  expect(note.files.map((file) => file.format)).toEqual(["pdf", "docx"]);
  expect(stages).toEqual(["select", "render", "read", "layout", "write"]);
});

test("a cancelled job ends as cancelled, and the next note is made", async () => {
  const first = worker.generate("b", request, () => {});
  const second = worker.generate("c", request, () => {});
  worker.cancel("b");
  expect((await first).problems[0]?.code).toBe("cancelled");
  expectValue(await second);
});

test("stops a job that exceeds its time, and makes the next note with a new worker", async () => {
  const hasty = startNoteWorker({
    workerFile,
    ...FOLDERS,
    limits: { ...limits, milliseconds: 1 },
  });
  const stopped = await hasty.generate("d", request, () => {});
  expect(stopped.problems[0]?.code).toBe("out-of-time");
  expect((await hasty.generate("e", request, () => {})).problems[0]?.code).toBe("out-of-time");
  await hasty.close();
});

test("returns a fault of the template as a problem", async () => {
  const result = await worker.generate(
    "f",
    { ...request, template: templateFrom("<h1>{{nothing}}</h1>") },
    () => {},
  );
  expect(result.problems[0]?.code).toBe("unknown-value");
});
