import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Format } from "../../../../core/brief/brief.ts";
import { success } from "../../../../core/problem/result.ts";
import { DEFAULT_SETTINGS } from "../../../../core/settings/settings.ts";
import type { Api } from "../../../../electron/contract/api.ts";
import { createApi } from "../../../../electron/main/api-handlers.ts";
import { problemReply } from "../../../../electron/main/problem-reply.ts";
import type { Dialogs, Question, Services } from "../../../../electron/main/services.ts";
import { createNoteFolder } from "../../../../workspace/note-folder.ts";
import { saveTogetherIf } from "../../../../workspace/save/save-together.ts";
import {
  BRIEF,
  codesOf,
  FOLDER,
  fakeDialogs,
  fakeDrafts,
  fakeProgram,
  fakeServices,
  fakeWorker,
  noteOf,
  realBriefs,
  valueFrom,
} from "../fakes.ts";

const BOTH: readonly Format[] = ["pdf", "docx"];
const BYTES = { pdf: new Uint8Array([1, 1]), docx: new Uint8Array([2, 2, 2]) };

let home = "";
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "attache-saving-"));
  await mkdir(join(home, "uk-kz"));
  await writeFile(join(home, "uk-kz", "dossier.yaml"), "");
});

interface Setting {
  readonly services?: Partial<Services>;
  readonly dialogs?: Partial<Dialogs>;
}

interface Program {
  readonly api: Api;
  readonly handle: string;
  /** What was asked, opened, shown, copied. */
  readonly log: unknown[];
  readonly briefs: Services["briefs"];
}

/** The program over a real folder, whose worker makes files of fixed bytes; the dialog answers with `call.pdf`. */
async function program({ services, dialogs }: Setting = {}): Promise<Program> {
  const log: unknown[] = [];
  const drafts = fakeDrafts();
  const own = realBriefs(drafts, join(home, "own"));
  const api = createApi({
    services: fakeServices({
      openFolder: async () => success(FOLDER),
      drafts,
      ...own,
      noteFolder: createNoteFolder(join(home, "own", "note-folder.json")),
      saveFiles: (files, condition) => saveTogetherIf(condition, files, { ownFolder: join(home, "own") }),
      worker: fakeWorker({
        generate: async (_, request) =>
          success(
            noteOf(request, {
              files: request.formats.map((format) => ({ format, bytes: BYTES[format] })),
              wordPages: { pages: 3, min: 3, max: 3 },
            }),
          ),
      }),
      ...services,
    }),
    dialogs: fakeDialogs({
      askFolder: async () => join(home, "uk-kz"),
      askSave: async (name, kinds, folder) => {
        log.push([name, kinds.map(({ extension }) => extension), folder]);
        return join(home, "call.pdf");
      },
      confirm: async (question: Question) => {
        log.push(question.path);
        return true;
      },
      openFile: async (file) => {
        log.push(`open ${basename(file)}`);
        return success(null);
      },
      showInFolder: (file) => void log.push(`show ${basename(file)}`),
      copyText: (text) => void log.push(text),
      ...dialogs,
    }),
    samples: "",
    takeOpenedFile: () => null,
    program: fakeProgram(),
    onStage: () => {},
    onClosingConfirmed: () => {},
  });
  const handle = valueFrom(await api.chooseDossier())?.handle ?? "";
  return { api, handle, log, briefs: own.briefs };
}

function request(handle: string, id?: string) {
  return { job: "save-1", dossier: handle, brief: BRIEF, ...(id && { id }) };
}

/** The notes in the folder. */
async function notes(): Promise<readonly string[]> {
  return (await readdir(home)).filter((name) => /\.(pdf|docx)$/i.test(name)).toSorted();
}

async function saved(it: Program, id?: string, formats = BOTH) {
  return valueFrom(await it.api.saveNotes(request(it.handle, id), formats)) ?? [];
}

describe("saving", () => {
  test("asks once, and writes both files beside each other under one name", async () => {
    const it = await program();
    const records = await saved(it);
    expect(it.log).toEqual([["2026-03-04 Call on the Minister.pdf", ["pdf", "docx"], null]]);
    expect(await notes()).toEqual(["call.docx", "call.pdf"]);
    expect(new Uint8Array(await readFile(join(home, "call.docx")))).toEqual(BYTES.docx);
    expect(records.map(({ fileName, pages, format }) => [fileName, pages, format])).toEqual([
      ["call.pdf", 2, "pdf"],
      ["call.docx", 3, "docx"],
    ]);
  });

  test("proposes the name and the folder that Settings say, and the last folder where that one is gone", async () => {
    const folder = join(home, "notes");
    await mkdir(folder);
    const settings = { ...DEFAULT_SETTINGS, notesFolder: folder, fileName: "{title} for {for}" };
    const state = async () => success({ settings, office: [] });
    const it = await program({ services: { settings: { ...fakeServices().settings, read: state } } });
    await saved(it);
    await rm(folder, { recursive: true });
    await saved(it, undefined, ["docx"]);
    const name = `${BRIEF.title} for ${BRIEF.audience}`;
    expect(it.log.filter(Array.isArray)).toEqual([
      [`${name}.pdf`, ["pdf", "docx"], folder],
      [`${name}.docx`, ["docx"], home],
    ]);
  });

  test("tells of each file its fingerprint, its marking and what it was made from, and not its path", async () => {
    const [record] = await saved(await program(), undefined, ["pdf"]);
    expect(record).toMatchObject({
      savedAt: 3_000,
      marking: "OFFICIAL",
      sha256: createHash("sha256").update(BYTES.pdf).digest("hex"),
      dossierRevision: FOLDER.revision,
    });
    expect(JSON.stringify(record)).not.toContain(home);
  });

  test.each([
    ["call", ["call.docx", "call.pdf"]],
    ["call.docx", ["call.docx", "call.pdf"]],
    ["call.PDF", ["call.PDF", "call.docx"]],
    ["call.v2", ["call.v2.docx", "call.v2.pdf"]],
  ])("a name typed as %s gives %j", async (typed, files) => {
    const it = await program({ dialogs: { askSave: async () => join(home, typed) } });
    await saved(it);
    expect((await notes()).toSorted()).toEqual(files.toSorted());
  });

  test("remembers the folder across starts, until it is gone", async () => {
    await saved(await program());
    const later = await program();
    await saved(later);
    expect(later.log[0]).toEqual(["2026-03-04 Call on the Minister.pdf", ["pdf", "docx"], home]);
    const record = createNoteFolder(join(home, "own", "note-folder.json"));
    expect(await record.read()).toBe(home);
    const other = await mkdtemp(join(tmpdir(), "attache-gone-"));
    await record.keep(other);
    await rm(other, { recursive: true });
    expect(await createNoteFolder(join(home, "own", "note-folder.json")).read()).toBeNull();
  });

  test("saves nothing where the dialog is cancelled", async () => {
    const it = await program({ dialogs: { askSave: async () => null } });
    expect(await it.api.saveNotes(request(it.handle), BOTH)).toEqual(success(null));
    expect(await notes()).toEqual([]);
  });

  test("is refused where a finding forbids it, before anything is asked", async () => {
    const finding = { code: "missing", severity: "error", message: "no title" } as const;
    const worker = fakeWorker({
      generate: async (_, asked) => success(noteOf(asked, { findings: [finding] })),
    });
    const it = await program({ services: { worker } });
    expect(await it.api.saveNotes(request(it.handle), BOTH)).toEqual({ ok: false, problems: [finding] });
    expect(codesOf(await it.api.copyNote(request(it.handle)))).toEqual(["missing"]);
    expect(codesOf(await it.api.printNote(request(it.handle)))).toEqual(["missing"]);
    expect(it.log).toEqual([]);
  });
});

describe("files that are there already", () => {
  test("a second file is replaced only when the person agrees", async () => {
    await writeFile(join(home, "call.docx"), "theirs");
    const it = await program();
    await saved(it);
    expect(it.log.slice(1)).toEqual(["call.docx"]);
    expect(new Uint8Array(await readFile(join(home, "call.docx")))).toEqual(BYTES.docx);
  });

  test("nothing is written when the person wants to keep it", async () => {
    await writeFile(join(home, "call.docx"), "theirs");
    const it = await program({ dialogs: { confirm: async () => false } });
    expect(await it.api.saveNotes(request(it.handle), BOTH)).toEqual(success(null));
    expect(await notes()).toEqual(["call.docx"]);
    expect(await readFile(join(home, "call.docx"), "utf8")).toBe("theirs");
  });

  test("a file whose extension was added is asked about, too", async () => {
    await writeFile(join(home, "call.pdf"), "theirs");
    const it = await program({
      dialogs: { askSave: async () => join(home, "call"), confirm: async () => false },
    });
    expect(await it.api.saveNotes(request(it.handle), ["pdf"])).toEqual(success(null));
    expect(await readFile(join(home, "call.pdf"), "utf8")).toBe("theirs");
  });

  test("the one that the dialog has asked about is not asked about again", async () => {
    await writeFile(join(home, "call.pdf"), "theirs");
    const it = await program();
    await saved(it);
    expect(it.log).toHaveLength(1);
    expect(new Uint8Array(await readFile(join(home, "call.pdf")))).toEqual(BYTES.pdf);
  });

  test("one that another program makes after the question stays, and neither file is written", async () => {
    const it = await program({
      services: {
        saveFiles: async (files, condition) => {
          await writeFile(join(home, "call.docx"), "theirs");
          return saveTogetherIf(condition, files, { ownFolder: join(home, "own") });
        },
      },
    });
    expect(codesOf(await it.api.saveNotes(request(it.handle), BOTH))).toEqual(["file-exists"]);
    expect(await notes()).toEqual(["call.docx"]);
    expect(await readFile(join(home, "call.docx"), "utf8")).toBe("theirs");
  });
});

describe("the history of the brief", () => {
  async function withBrief(it: Program) {
    return valueFrom(await it.api.createBrief(it.handle, BRIEF, "Call"));
  }

  test("lists what was saved, the same records as the save gave", async () => {
    const it = await program();
    const { id, revision } = await withBrief(it);
    const records = await saved(it, id);
    const opened = valueFrom(await it.api.openBrief(id));
    expect(opened.history.toReversed()).toEqual(records);
    expect(opened.history.map(({ briefRevision }) => briefRevision)).toEqual([revision, revision]);
    expect(opened.dossier.revision).toBe(opened.history[0]?.dossierRevision);
  });

  test("a note that could not be remembered is saved all the same, with a warning", async () => {
    const it = await program();
    const result = await it.api.saveNotes(request(it.handle, crypto.randomUUID()), BOTH);
    expect(result.ok).toBe(true);
    expect(codesOf(result)).toContain("note-not-remembered");
    expect(await notes()).toEqual(["call.docx", "call.pdf"]);
  });

  test("opens and shows a file after a new start, and says that it was changed or is gone", async () => {
    const first = await program();
    const { id } = await withBrief(first);
    const [record] = await saved(first, id);
    await first.briefs.closeAll();
    const it = await program();
    expect(codesOf(await it.api.openNote(record?.id ?? ""))).toEqual(["unknown-note"]);
    valueFrom(await it.api.openBrief(id));
    expect(await it.api.openNote(record?.id ?? "")).toEqual(success(null));
    expect(await it.api.showNote(record?.id ?? "")).toEqual(success(null));
    expect(it.log).toEqual(["open call.pdf", "show call.pdf"]);
    await writeFile(join(home, "call.pdf"), "changed");
    expect(await it.api.openNote(record?.id ?? "")).toMatchObject({
      ok: true,
      problems: [{ code: "note-changed" }],
    });
    await rm(join(home, "call.pdf"));
    expect(codesOf(await it.api.openNote(record?.id ?? ""))).toEqual(["note-gone"]);
  });

  test("a path in the file of a brief that is no note's is never looked at", async () => {
    const it = await program();
    const { id } = await withBrief(it);
    const [record] = await saved(it, id);
    const note = { ...record, id: crypto.randomUUID(), path: join(home, "evil.sh") };
    await writeFile(note.path, "#!/bin/sh");
    await it.briefs.addNotes(id, [note as never]);
    expect(codesOf(await it.api.openNote(note.id))).toEqual(["cancelled"]);
    expect(it.log).toHaveLength(1);
  });
});

describe("making a saved note again", () => {
  async function withRecord(setting?: Setting) {
    const it = await program(setting);
    const brief = valueFrom(await it.api.createBrief(it.handle, BRIEF, "Call"));
    const [record] = await saved(it, brief.id, ["pdf"]);
    return { ...it, brief, record: record?.id ?? "" };
  }

  test("writes the same bytes where the dialog says", async () => {
    const { api, record } = await withRecord();
    await rm(join(home, "call.pdf"));
    expect(valueFrom(await api.remakeNote(record, "remake-1"))).toEqual({
      type: "same",
      fileName: "call.pdf",
    });
    expect(new Uint8Array(await readFile(join(home, "call.pdf")))).toEqual(BYTES.pdf);
  });

  test("writes nothing where the brief is another", async () => {
    const { api, record, brief } = await withRecord();
    valueFrom(await api.saveBrief(brief.id, { ...BRIEF, title: "Another" }, brief.revision));
    expect(valueFrom(await api.remakeNote(record, "remake-1"))).toEqual({ type: "other-brief" });
  });

  test("writes nothing where the dossier is another", async () => {
    const { api, record, handle } = await withRecord({
      services: { reopenFolder: async () => success({ ...FOLDER, revision: "e".repeat(64) }) },
    });
    valueFrom(await api.refreshDossier(handle));
    expect(valueFrom(await api.remakeNote(record, "remake-1"))).toEqual({ type: "other-dossier" });
  });

  test("writes nothing where another program or template makes other bytes", async () => {
    let made = 0;
    const worker = fakeWorker({
      generate: async (_, asked) => {
        made += 1;
        const files = asked.formats.map((format) => ({ format, bytes: new Uint8Array([made]) }));
        return success(noteOf(asked, { files }));
      },
    });
    const { api, record, log } = await withRecord({ services: { worker } });
    expect(valueFrom(await api.remakeNote(record, "remake-1"))).toEqual({ type: "other-program" });
    expect(log).toHaveLength(1);
  });
});

describe("comparing a saved note with one of now", () => {
  test("compares the bytes of its file with those of the brief and dossier of now, which need not be open", async () => {
    const compared: unknown[] = [];
    const comparison = {
      changes: [{ type: "added", heading: "", text: "New." }],
      moved: 0,
      hidden: 0,
    } as const;
    const it = await program({
      services: {
        compareNotes: async (...notes) => {
          compared.push(notes);
          return success(comparison);
        },
      },
    });
    const { id } = valueFrom(await it.api.createBrief(it.handle, BRIEF, "Call"));
    const [, record] = await saved(it, id);
    await writeFile(join(home, "call.docx"), "then");
    await it.api.closeBrief(id);
    expect(codesOf(await it.api.compareNote(record?.id ?? "", "compare-1"))).toEqual(["unknown-note"]);
    await it.api.listBriefNotes(id);
    const result = await it.api.compareNote(record?.id ?? "", "compare-2");
    expect(valueFrom(result)).toEqual(comparison);
    expect(codesOf(result)).toEqual(["note-changed"]);
    expect(compared).toEqual([["docx", new Uint8Array(Buffer.from("then")), BYTES.docx]]);
  });

  test("says where the file has gone", async () => {
    const it = await program();
    const { id } = valueFrom(await it.api.createBrief(it.handle, BRIEF, "Call"));
    const [record] = await saved(it, id);
    await rm(join(home, "call.pdf"));
    expect(codesOf(await it.api.compareNote(record?.id ?? "", "compare-1"))).toEqual(["note-gone"]);
  });
});

test("the words of the note go to the clipboard as text", async () => {
  const { api, handle, log } = await program();
  expect(valueFrom(await api.noteText(request(handle)))).toBe("OFFICIAL\n\nDemand grows.\n\nOFFICIAL\n");
  await api.copyNote(request(handle));
  expect(log).toEqual(["OFFICIAL\n\nDemand grows.\n\nOFFICIAL\n"]);
});

test("printing gives the PDF to the system's dialog", async () => {
  const printed: Uint8Array[] = [];
  const { api, handle } = await program({
    dialogs: {
      printPdf: async (bytes) => {
        printed.push(bytes);
        return problemReply("not-printed-out", "no");
      },
    },
  });
  expect(codesOf(await api.printNote(request(handle)))).toEqual(["not-printed-out"]);
  expect(printed).toEqual([BYTES.pdf]);
});
