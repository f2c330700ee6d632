import { expect, test } from "vitest";
import { saveBlock } from "../../../renderer/compose/save/save-block.ts";
import { chooseEveryTopic } from "../../../renderer/document/choose-topics.ts";
import { startSession } from "../../../renderer/document/session.ts";
import { NO_PREVIEW } from "../../../renderer/preview/preview-state.ts";
import { OPENED_BRIEF } from "../small-dossier.ts";

const session = startSession(OPENED_BRIEF, []);
const shown = {
  pdf: new Uint8Array(),
  pages: 1,
  countedPages: 1,
  marking: "",
  findings: [],
  maySave: true,
  places: [],
  notPrinted: [],
};
const ERROR = { code: "missing", severity: "error", message: "a value is missing" } as const;

test("a note can be saved as soon as a topic is chosen", () => {
  expect(saveBlock(session, NO_PREVIEW)).toBeUndefined();
  expect(saveBlock(session, { ...NO_PREVIEW, shown })).toBeUndefined();
});

test("what stands in the way of saving is said in words", () => {
  const forbidden = { ...shown, findings: [ERROR], maySave: false };
  expect(saveBlock(null, NO_PREVIEW)).toBe("Open a brief first");
  expect(saveBlock(chooseEveryTopic(session, false), NO_PREVIEW)).toBe("Choose at least one topic first");
  expect(saveBlock(session, { ...NO_PREVIEW, shown: forbidden })).toBe(
    "One finding has to be settled before you can save",
  );
  expect(saveBlock(session, { ...NO_PREVIEW, problems: [ERROR] })).toContain("cannot be made");
});
