import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Brief, WindowNoteRequest } from "../../../electron/contract/api.ts";
import type { Desk } from "./fake-desk.ts";
import { SAMPLE } from "./fake-dossier.ts";
import {
  accessibilityFaults,
  clearStage,
  type Shown,
  type Stage,
  screenshot,
  setStage,
  showWindow,
} from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => clearStage(stage));

type Options = NonNullable<Parameters<typeof showWindow>[1]>;

/** The window with the sample's brief open. */
async function showBrief(
  options: Options = {},
  prepare: (desk: Desk) => void = () => undefined,
  brief: Brief = SAMPLE.brief,
): Promise<Shown> {
  const shown = await showWindow(stage, options, (desk) => {
    desk.briefs.last = desk.briefs.add("Call on the Minister", brief).id;
    prepare(desk);
  });
  await shown.page.locator("[data-field=title], .pane-switch").first().waitFor();
  return shown;
}

function lastBrief(desk: Desk): Brief {
  const call = desk.calls.findLast(({ method }) => method === "preview");
  if (!call) throw new Error("no preview was asked for");
  return (call.args[0] as WindowNoteRequest).brief;
}

async function untilBrief(desk: Desk, is: (brief: Brief) => boolean): Promise<void> {
  await expect.poll(() => is(lastBrief(desk)), { timeout: 5000 }).toBe(true);
}

function topicsOf(brief: Brief): readonly string[] {
  return brief.topics.map((choice) => choice.topic);
}

describe("the brief pane", () => {
  test("stands", async () => {
    const { page, complaints } = await showBrief();
    await page.getByText("4 topics · 12 statements").waitFor();
    await screenshot(page, "brief-light");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
