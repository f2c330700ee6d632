import { describe, expect, test } from "vitest";
import {
  type ContentAction,
  type DocumentAction,
  type DocumentState,
  NOTHING_OPEN,
  reduceDocument,
} from "../../../renderer/document/document-reducer.ts";
import { briefOf, type Session } from "../../../renderer/document/session.ts";
import { OPENED, OPENED_BRIEF, topic } from "../small-dossier.ts";

const PROBLEM = { code: "yaml", severity: "error", message: "a colon is missing" } as const;
const OPENING: DocumentAction = { type: "opened", opened: OPENED_BRIEF, warnings: [] };

function stateAfter(...actions: readonly DocumentAction[]): DocumentState {
  return actions.reduce(reduceDocument, NOTHING_OPEN);
}

/** Each edit is a minute after the one before. */
function sessionAfter(...edits: readonly (ContentAction | DocumentAction)[]): Session {
  const actions = edits.map((edit, index) => ({ at: index * 60_000, ...edit }) as DocumentAction);
  const { session } = stateAfter(OPENING, ...actions);
  if (!session) throw new Error("no session");
  return session;
}

function briefAfter(...edits: readonly ContentAction[]) {
  return briefOf(sessionAfter(...edits));
}

describe("opening", () => {
  test("says why it failed, and leaves the brief before it open", () => {
    const state = stateAfter(OPENING, { type: "opening" }, { type: "openFailed", problems: [PROBLEM] });
    expect(state.session?.id).toBe("brief-1");
    expect(state).toMatchObject({ opening: false, problems: [PROBLEM] });
  });

  test("changes nothing when it is cancelled", () => {
    const before = stateAfter(OPENING);
    expect(reduceDocument(reduceDocument(before, { type: "opening" }), { type: "openCancelled" })).toEqual(
      before,
    );
  });

  test("is needed before anything can be chosen", () => {
    const action: DocumentAction = { type: "topicChosen", topic: "visas", chosen: true, at: 0 };
    expect(reduceDocument(NOTHING_OPEN, action)).toBe(NOTHING_OPEN);
  });
});

describe("the brief", () => {
  test("takes what is typed", () => {
    expect(briefAfter({ type: "briefChanged", change: { title: "New" } }).title).toBe("New");
  });

  test("words a statement for itself, until it takes the dossier's text again", () => {
    const worded = briefAfter({ type: "wordingChanged", entry: "v1", wording: "In other words" });
    expect(worded.wordings).toEqual({ v1: "In other words" });
    const word: ContentAction = { type: "wordingChanged", entry: "v1", wording: "In other words" };
    expect(briefAfter(word, { type: "wordingChanged", entry: "v1", wording: null })).toEqual(OPENED.brief);
    expect(briefAfter(word, { type: "wordingChanged", entry: "v1", wording: "  " })).toEqual(OPENED.brief);
  });

  test("has values of options that are not the template's own", () => {
    const on: ContentAction = { type: "optionChanged", name: "charts", value: false };
    expect(briefAfter(on).options).toEqual({ charts: false });
    expect(briefAfter(on, { type: "optionChanged", name: "charts", value: null })).toEqual(OPENED.brief);
  });

  test("names whose biographies are printed, or leaves it to the template", () => {
    const named: ContentAction = { type: "biographiesChanged", people: ["b", "a"] };
    expect(briefAfter(named).biographies).toEqual(["b", "a"]);
    expect(briefAfter(named, { type: "biographiesChanged", people: null })).toEqual(OPENED.brief);
  });

  test("says who cleared the note as long as something is said of it", () => {
    const cleared: ContentAction = { type: "clearanceChanged", change: { name: "Head of department" } };
    expect(briefAfter(cleared).clearedBy).toEqual({ name: "Head of department", role: "", at: "" });
    expect(briefAfter(cleared, { type: "clearanceChanged", change: { name: "" } })).toEqual(OPENED.brief);
  });

  test("has an author as long as something is said of one", () => {
    const named = briefAfter({ type: "authorChanged", change: { name: "A. Desk" } });
    expect(named.author).toEqual({ name: "A. Desk", role: "", contact: "" });
    const unnamed = briefAfter(
      { type: "authorChanged", change: { name: "A. Desk" } },
      { type: "authorChanged", change: { name: "" } },
    );
    expect("author" in unnamed).toBe(false);
  });

  test("gets its meeting back as it was when it is switched off and on", () => {
    const typed: readonly ContentAction[] = [
      { type: "meetingSwitched", on: true },
      { type: "meetingChanged", change: { where: "Astana" } },
      { type: "meetingSwitched", on: false },
    ];
    expect("meeting" in briefAfter(...typed)).toBe(false);
    expect(briefAfter(...typed, { type: "meetingSwitched", on: true }).meeting?.where).toBe("Astana");
  });

  test("that another program has open does not change", () => {
    const opened = { ...OPENED_BRIEF, isReadOnly: true };
    const state = stateAfter({ type: "opened", opened, warnings: [] });
    const edit = { type: "briefChanged", change: { title: "New" }, at: 0 } as const;
    expect(reduceDocument(state, edit)).toBe(state);
  });
});

describe("undo", () => {
  test("takes back one change after the other, choices and words alike, and redo brings them back", () => {
    const edits: readonly ContentAction[] = [
      { type: "topicChosen", topic: "education", chosen: true },
      { type: "topicMoved", topic: "minerals", position: 0 },
      { type: "briefChanged", change: { title: "New" } },
    ];
    const changed = sessionAfter(...edits);
    const undone = edits.map(() => ({ type: "undone" }) as const);
    expect(briefOf(sessionAfter(...edits, ...undone))).toEqual(OPENED.brief);
    const redone = edits.map(() => ({ type: "redone" }) as const);
    expect(briefOf(sessionAfter(...edits, ...undone, ...redone))).toEqual(briefOf(changed));
  });

  test("leaves the dossier as it is now", () => {
    const dossier = { ...OPENED.dossier, title: "Corrected" };
    const refreshed: DocumentAction = {
      type: "dossierRefreshed",
      opened: { ...OPENED, dossier },
      warnings: [],
    };
    const session = sessionAfter({ type: "briefChanged", change: { title: "New" } }, refreshed, {
      type: "undone",
    });
    expect(session.brief.title).toBe(OPENED.brief.title);
    expect(session.opened.dossier.title).toBe("Corrected");
  });

  test("does nothing at the beginning", () => {
    expect(briefOf(sessionAfter({ type: "undone" }))).toEqual(OPENED.brief);
  });
});

describe("a dossier that is read again", () => {
  const without = { ...OPENED.dossier, topics: [topic("minerals", ["m1", "m2"]), topic("trade", ["t1"])] };
  const session = sessionAfter({
    type: "dossierRefreshed",
    opened: { ...OPENED, dossier: without },
    warnings: [],
  });

  test("leaves every choice as it was", () => {
    expect(briefOf(session).topics).toEqual(OPENED.brief.topics);
  });

  test("brings new topics, which are not chosen", () => {
    expect(session.rows.at(-1)).toEqual({ topic: "trade", chosen: false });
  });
});
