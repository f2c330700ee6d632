import { describe, expect, test } from "vitest";
import {
  changedFiles,
  hasUnsavedChanges,
  NO_TEMPLATES,
  reduceTemplates,
  type TemplatesAction,
  type TemplatesState,
} from "../../../renderer/templates/templates-state.ts";

const SOURCE = {
  revision: "1",
  id: "mine",
  builtIn: false,
  files: [
    { name: "template.yaml", text: "title: Mine" },
    { name: "partials/box.hbs", text: "<p>Box</p>" },
    { name: "template.hbs", text: "<h1>{{title}}</h1>" },
  ],
};

function stateAfter(...actions: readonly TemplatesAction[]): TemplatesState {
  return actions.reduce(reduceTemplates, NO_TEMPLATES);
}

const OPEN: TemplatesAction = { type: "opened", source: SOURCE };
const EDIT: TemplatesAction = { type: "edited", file: "template.hbs", text: "<h1>New</h1>" };

describe("a template", () => {
  test("opens at its markup, not at a partial", () => {
    expect(stateAfter(OPEN).open?.file).toBe("template.hbs");
  });

  test("knows which of its files have changed", () => {
    const { open } = stateAfter(OPEN, EDIT);
    expect(open && changedFiles(open)).toEqual(["template.hbs"]);
    expect(open?.draft.files.at(-1)?.text).toBe("<h1>New</h1>");
  });

  test("has no unsaved changes once the text is as it was, or saved", () => {
    const undone: TemplatesAction = { type: "edited", file: "template.hbs", text: "<h1>{{title}}</h1>" };
    expect(hasUnsavedChanges(stateAfter(OPEN, EDIT))).toBe(true);
    expect(hasUnsavedChanges(stateAfter(OPEN, EDIT, undone))).toBe(false);
    const draft = stateAfter(OPEN, EDIT).open?.draft ?? SOURCE;
    expect(
      hasUnsavedChanges(stateAfter(OPEN, EDIT, { type: "saved", source: { ...draft, revision: "2" } })),
    ).toBe(false);
  });

  test("edited on while it is being saved stays unsaved", () => {
    const draft = stateAfter(OPEN, EDIT).open?.draft ?? SOURCE;
    const more: TemplatesAction = { type: "edited", file: "template.hbs", text: "<h1>Newer</h1>" };
    expect(
      hasUnsavedChanges(stateAfter(OPEN, EDIT, more, { type: "saved", source: { ...draft, revision: "2" } })),
    ).toBe(true);
  });
});

describe("a question about unsaved changes", () => {
  test("is gone when the person goes on editing, or another template opens", () => {
    const asked: readonly TemplatesAction[] = [OPEN, EDIT, { type: "heldUp", to: "other" }];
    expect(stateAfter(...asked).heldUp).toEqual({ to: "other" });
    expect(stateAfter(...asked, { type: "keptEditing" })).toMatchObject({ heldUp: null });
    expect(stateAfter(...asked, { type: "opened", source: { ...SOURCE, id: "other" } }).heldUp).toBeNull();
  });
});

const files = SOURCE.files.map((file) =>
  file.name === "template.hbs" ? { ...file, text: "<h1>Theirs</h1>" } : file,
);
const theirs = { ...SOURCE, files, revision: "2" };
const SEEN: TemplatesAction = { type: "diskSeen", id: "mine", source: theirs };
const markup = ({ open }: TemplatesState) =>
  open?.draft.files.find(({ name }) => name === "template.hbs")?.text;

describe("another version on the disk", () => {
  test("is taken over where nothing is unsaved", () => {
    const state = stateAfter(OPEN, SEEN);
    expect(markup(state)).toBe("<h1>Theirs</h1>");
    expect(state.open).toMatchObject({ basedOn: "2", textVersion: 1 });
    expect(state.open?.other).toBeUndefined();
    expect(hasUnsavedChanges(state)).toBe(false);
  });

  test("leaves unsaved text as it is, and the revision that it is based on", () => {
    const state = stateAfter(OPEN, EDIT, SEEN);
    expect(markup(state)).toBe("<h1>New</h1>");
    expect(state.open).toMatchObject({ basedOn: "1", textVersion: 0, other: { type: "changed" } });
  });

  test("that says what the person's text says is no other version", () => {
    const same: TemplatesAction = { type: "edited", file: "template.hbs", text: "<h1>Theirs</h1>" };
    const state = stateAfter(OPEN, same, SEEN);
    expect(state.open).toMatchObject({ basedOn: "2", other: undefined });
    expect(hasUnsavedChanges(state)).toBe(false);
  });

  test("is no longer one when the others take their change back", () => {
    const back: TemplatesAction = { type: "diskSeen", id: "mine", source: SOURCE };
    expect(stateAfter(OPEN, EDIT, SEEN, back).open).toMatchObject({ basedOn: "1", other: undefined });
  });

  test("can be taken, and one's own text brought back, which is still asked about", () => {
    const taken = stateAfter(OPEN, EDIT, SEEN, { type: "theirsTaken" });
    expect(markup(taken)).toBe("<h1>Theirs</h1>");
    expect(hasUnsavedChanges(taken)).toBe(false);
    const back = reduceTemplates(taken, { type: "mineBroughtBack" });
    expect(markup(back)).toBe("<h1>New</h1>");
    expect(back.open).toMatchObject({ basedOn: "1", textVersion: 2, other: { type: "changed" } });
  });
});

describe("another version on the disk, compared or gone", () => {
  test("is compared with the text as it was before anything is taken over", () => {
    const state = stateAfter(OPEN, { type: "compared", before: "delete", theirs });
    expect(state.comparing?.mine).toEqual(SOURCE.files);
    expect(state.comparing?.theirs).toBe(theirs);
  });

  test("closes when its answer fails, so that the reason can be read", () => {
    const state = stateAfter(
      OPEN,
      { type: "compared", before: "save", theirs: null },
      { type: "failed", title: "Not saved", problems: [] },
    );
    expect(state.comparing).toBeNull();
    expect(state.failure?.title).toBe("Not saved");
    expect(state.open?.draft).toEqual(stateAfter(OPEN).open?.draft);
  });

  test("of another template than the one that is open changes nothing", () => {
    const other: TemplatesAction = { type: "diskSeen", id: "other", source: theirs };
    expect(stateAfter(OPEN, other)).toEqual(stateAfter(OPEN));
  });

  test("that is gone leaves the whole text unsaved", () => {
    const state = stateAfter(OPEN, { type: "diskSeen", id: "mine", source: null });
    expect(state.open?.other).toEqual({ type: "gone" });
    expect(hasUnsavedChanges(state)).toBe(true);
    expect(hasUnsavedChanges(reduceTemplates(state, { type: "discarded" }))).toBe(false);
  });
});

describe("unsaved changes that were found again", () => {
  const template = { id: "mine", builtIn: false, files: [{ name: "template.hbs", text: "<h1>Draft</h1>" }] };
  const found = { type: "template", template, basedOn: "1", keptAt: 5 } as const;

  test("come back with their time", () => {
    const { open } = stateAfter({ type: "opened", source: SOURCE, found });
    expect(open).toMatchObject({ draft: template, restoredAt: 5, basedOn: "1" });
    expect(open?.other).toBeUndefined();
  });

  test("are a conflict where the disk has another revision now", () => {
    const source = { ...SOURCE, revision: "9" };
    const { open } = stateAfter({ type: "opened", source, found });
    expect(open).toMatchObject({ basedOn: "1", other: { type: "changed", theirs: source } });
  });

  test("say nothing where the disk has the same text", () => {
    const source = { ...template, revision: "9" };
    expect(stateAfter({ type: "opened", source, found }).open).toMatchObject({ basedOn: "9" });
    expect(stateAfter({ type: "opened", source, found }).open?.restoredAt).toBeUndefined();
  });

  test("of a template that is gone can still be opened", () => {
    const { open } = stateAfter({ type: "opened", source: null, found });
    expect(open).toMatchObject({ saved: null, draft: template, other: { type: "gone" } });
  });
});
