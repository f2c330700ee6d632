import { describe, expect, test } from "vitest";
import { type ComposeAction, reduceCompose } from "../../../renderer/compose/compose-reducer.ts";
import {
  briefOf,
  type ComposeState,
  changedBrief,
  NOTHING_OPEN,
} from "../../../renderer/compose/compose-state.ts";
import { OPENED } from "../small-dossier.ts";

const PROBLEM = { code: "yaml", severity: "error", message: "a colon is missing" } as const;

function stateAfter(...actions: readonly ComposeAction[]): ComposeState {
  return actions.reduce(reduceCompose, NOTHING_OPEN);
}

function briefAfter(...actions: readonly ComposeAction[]) {
  const { session } = stateAfter({ type: "opened", opened: OPENED, warnings: [] }, ...actions);
  if (!session) throw new Error("no session");
  return briefOf(session);
}

describe("opening a dossier", () => {
  test("that fails says why", () => {
    const state = stateAfter({ type: "openFailed", problems: [PROBLEM] });
    expect(state).toEqual({ session: null, opening: false, problems: [PROBLEM] });
  });

  test("that fails leaves the one before open", () => {
    const state = stateAfter(
      { type: "opened", opened: OPENED, warnings: [] },
      { type: "opening" },
      { type: "openFailed", problems: [PROBLEM] },
    );
    expect(state.session?.opened).toBe(OPENED);
    expect(state.problems).toEqual([PROBLEM]);
  });

  test("that fails is told although one that was asked for before it opens later", () => {
    const state = stateAfter(
      { type: "opening" },
      { type: "opening" },
      { type: "openFailed", problems: [PROBLEM] },
      { type: "opened", opened: OPENED, warnings: [], isOlder: true },
    );
    expect(state.session?.opened).toBe(OPENED);
    expect(state).toMatchObject({ opening: false, problems: [PROBLEM] });
  });

  test("that is cancelled changes nothing", () => {
    const before = stateAfter({ type: "opened", opened: OPENED, warnings: [] });
    const state = reduceCompose(reduceCompose(before, { type: "opening" }), { type: "openCancelled" });
    expect(state).toEqual(before);
  });

  test("is needed before anything can be chosen", () => {
    const action: ComposeAction = { type: "topicChosen", topic: "visas", chosen: true };
    expect(reduceCompose(NOTHING_OPEN, action)).toBe(NOTHING_OPEN);
  });
});

describe("the brief", () => {
  test("takes what is typed", () => {
    expect(briefAfter({ type: "briefChanged", change: { title: "New" } }).title).toBe("New");
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
    const typed: readonly ComposeAction[] = [
      { type: "meetingSwitched", on: true },
      { type: "meetingChanged", change: { where: "Astana" } },
      { type: "meetingSwitched", on: false },
    ];
    expect("meeting" in briefAfter(...typed)).toBe(false);
    expect(briefAfter(...typed, { type: "meetingSwitched", on: true }).meeting?.where).toBe("Astana");
  });
});

describe("unsaved changes that were found again", () => {
  const brief = { ...OPENED.brief, title: "Half a tit" };
  const found = { type: "brief", brief, keptAt: 5, baseChanged: false } as const;
  const RESTORED: ComposeAction = { type: "opened", opened: OPENED, warnings: [], found };

  test("come back with their time", () => {
    const { session } = stateAfter(RESTORED);
    expect(session && briefOf(session)).toEqual(brief);
    expect(session?.restoredAt).toBe(5);
    expect(session && changedBrief(session)).toEqual(brief);
  });

  test("are given up when the person starts afresh, until that is undone", () => {
    const afresh = stateAfter(RESTORED, { type: "startedAfresh" });
    expect(afresh.session && briefOf(afresh.session)).toEqual(OPENED.brief);
    expect(afresh.session && changedBrief(afresh.session)).toBeNull();
    const undone = reduceCompose(afresh, { type: "afreshUndone" });
    expect(undone.session && briefOf(undone.session)).toEqual(brief);
  });

  test("that are none say nothing", () => {
    const { session } = stateAfter({ ...RESTORED, found: { ...found, brief: OPENED.brief } });
    expect(session?.restoredAt).toBeUndefined();
    expect(session && changedBrief(session)).toBeNull();
  });

  test("do not depend on the order in which fields were filled in", () => {
    const { title, ...others } = OPENED.brief;
    const { session } = stateAfter({ ...RESTORED, found: { ...found, brief: { ...others, title } } });
    expect(session?.restoredAt).toBeUndefined();
  });
});
