import { describe, expect, test } from "vitest";
import { failure, success } from "../../../core/problem/result.ts";
import type { Preview } from "../../../electron/contract/api.ts";
import {
  NO_PREVIEW,
  type PreviewAction,
  type PreviewState,
  reducePreview,
} from "../../../renderer/preview/preview-state.ts";

const PREVIEW: Preview = {
  pdf: new Uint8Array(),
  pages: 2,
  countedPages: 2,
  marking: "",
  findings: [],
  maySave: true,
  places: [],
  notPrinted: [],
};
const PROBLEM = { code: "template", severity: "error", message: "no such value" } as const;

function stateAfter(...actions: readonly PreviewAction[]): PreviewState {
  return actions.reduce(reducePreview, NO_PREVIEW);
}

const FIRST: readonly PreviewAction[] = [
  { type: "started", job: "1", about: "dossier" },
  { type: "finished", job: "1", result: success(PREVIEW) },
];

describe("the preview", () => {
  test("stays while a newer one is made", () => {
    const state = stateAfter(...FIRST, { type: "started", job: "2", about: "dossier" });
    expect(state.shown).toBe(PREVIEW);
    expect(state.work).toEqual({ job: "2" });
  });

  test("stays when the newer one fails, and the reason is told", () => {
    const state = stateAfter(
      ...FIRST,
      { type: "started", job: "2", about: "dossier" },
      { type: "finished", job: "2", result: failure([PROBLEM]) },
    );
    expect(state).toMatchObject({ shown: PREVIEW, work: null, problems: [PROBLEM] });
  });

  test("goes when the next one is of another dossier", () => {
    expect(stateAfter(...FIRST, { type: "started", job: "2", about: "other" }).shown).toBeNull();
  });

  test("listens to the newest job alone", () => {
    const two: readonly PreviewAction[] = [
      { type: "started", job: "1", about: "dossier" },
      { type: "started", job: "2", about: "dossier" },
    ];
    const state = stateAfter(
      ...two,
      { type: "progressed", job: "1", stage: "write" },
      { type: "finished", job: "1", result: success(PREVIEW) },
    );
    expect(state).toEqual(stateAfter(...two));
    expect(stateAfter(...two, { type: "progressed", job: "2", stage: "layout" }).work?.stage).toBe("layout");
  });

  test("that the person stopped says so, whichever report comes first", () => {
    const started: PreviewAction = { type: "started", job: "1", about: "dossier" };
    const cancelled = failure<Preview>([{ code: "cancelled", severity: "information", message: "stopped" }]);
    expect(stateAfter(started, { type: "stopped" })).toMatchObject({ stopped: true, work: null });
    expect(stateAfter(started, { type: "finished", job: "1", result: cancelled })).toMatchObject({
      stopped: true,
      problems: [],
    });
  });
});
