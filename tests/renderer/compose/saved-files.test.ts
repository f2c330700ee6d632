import { expect, test } from "vitest";
import type { SavedNoteRecord } from "../../../electron/contract/api.ts";
import { formatsToSave } from "../../../renderer/compose/save/formats-to-save.ts";
import { fileNames, savedFiles } from "../../../renderer/compose/save/saved-files.ts";
import { reduceDocument } from "../../../renderer/document/document-reducer.ts";
import { briefOf, type Session, startSession } from "../../../renderer/document/session.ts";
import { OPENED, OPENED_BRIEF } from "../small-dossier.ts";

function record(change: Partial<SavedNoteRecord> = {}): SavedNoteRecord {
  return {
    id: "r1",
    savedAt: 1,
    format: "pdf",
    fileName: "Call.pdf",
    pages: 2,
    marking: "OFFICIAL",
    sha256: "0".repeat(64),
    dossierRevision: OPENED.revision,
    briefRevision: OPENED_BRIEF.revision,
    ...change,
  };
}

const WORD = record({ id: "r2", format: "docx", fileName: "Call.docx" });

function opened(...history: readonly SavedNoteRecord[]): Session {
  return startSession({ ...OPENED_BRIEF, history }, []);
}

function changed(session: Session, action: Parameters<typeof reduceDocument>[1]): Session {
  const state = reduceDocument({ session, opening: false, problems: [] }, action);
  if (!state.session) throw new Error("the session is gone");
  return state.session;
}

test("before a note was saved there is nothing to tell", () => {
  expect(savedFiles(opened())).toBeNull();
});

test("the files of one save are told together, the PDF first, and older ones not", () => {
  const files = savedFiles(
    opened(record({ id: "r3", savedAt: 9, format: "docx", fileName: "New.docx" }), record()),
  );
  expect(files?.records.map(({ id }) => id)).toEqual(["r3"]);
  const both = savedFiles(opened(WORD, record()));
  expect(both?.records.map(({ id }) => id)).toEqual(["r1", "r2"]);
  expect(both?.first.id).toBe("r1");
});

test.each([
  ["nothing", {}, false],
  ["the brief", { briefRevision: "0" }, true],
  ["the dossier", { dossierRevision: "e".repeat(64) }, true],
])("after reopening, what changed since is told: %s", (_, change, isChanged) => {
  expect(savedFiles(opened(record(change)))?.isChanged).toBe(isChanged);
});

test("a brief that is changed and changed back is as it was saved", () => {
  const session = opened(record());
  const other = changed(session, { type: "topicChosen", topic: "visas", chosen: false, at: 0 });
  expect(savedFiles(other)?.isChanged).toBe(true);
  expect(savedFiles(changed(other, { type: "undone" }))?.isChanged).toBe(false);
});

test("a new save of a changed brief is as it is now", () => {
  const other = changed(opened(record()), { type: "everyTopicChosen", chosen: true, at: 0 });
  const records = [record({ id: "r9", savedAt: 5, briefRevision: "other" })];
  const saved = changed(other, { type: "notesSaved", records, brief: briefOf(other) });
  expect(savedFiles(saved)).toMatchObject({ first: { id: "r9" }, isChanged: false });
  const dossier = { ...OPENED, revision: "f".repeat(64) };
  expect(
    savedFiles(changed(saved, { type: "dossierRefreshed", opened: dossier, warnings: [] }))?.isChanged,
  ).toBe(true);
});

test("the second of two files of one name is told by its extension", () => {
  expect(fileNames([record(), WORD], " and ")).toBe("Call.pdf and .docx");
  expect(fileNames([record(), record({ fileName: "Other.docx" })], " and ")).toBe("Call.pdf and Other.docx");
});

test("Save note makes what the brief asks for, and a PDF where it asks for nothing", () => {
  expect(formatsToSave(["docx", "pdf"])).toEqual(["pdf", "docx"]);
  expect(formatsToSave(["docx"])).toEqual(["docx"]);
  expect(formatsToSave([])).toEqual(["pdf"]);
});

test("statements are taken out of whichever topics have them, in one step that can be undone", () => {
  const session = opened();
  const out = changed(session, { type: "entriesTakenOut", entries: ["m2", "v1"], at: 0 });
  expect(briefOf(out).topics).toEqual([{ topic: "visas", entries: ["v2"] }]);
  expect(briefOf(changed(out, { type: "undone" }))).toEqual(briefOf(session));
});
