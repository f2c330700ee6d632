import { describe, expect, test } from "vitest";
import { type ComposeAction, reduceCompose } from "../../../renderer/compose/compose-reducer.ts";
import { briefOf, type ComposeState, NOTHING_OPEN } from "../../../renderer/compose/compose-state.ts";
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
