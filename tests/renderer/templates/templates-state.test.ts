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
    expect(hasUnsavedChanges(stateAfter(OPEN, EDIT, { type: "saved", source: draft }))).toBe(false);
  });

  test("edited on while it is being saved stays unsaved", () => {
    const draft = stateAfter(OPEN, EDIT).open?.draft ?? SOURCE;
    const more: TemplatesAction = { type: "edited", file: "template.hbs", text: "<h1>Newer</h1>" };
    expect(hasUnsavedChanges(stateAfter(OPEN, EDIT, more, { type: "saved", source: draft }))).toBe(true);
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
