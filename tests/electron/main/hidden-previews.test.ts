import fc from "fast-check";
import { expect, test } from "vitest";
import { dossierView } from "../../../core/dossier/dossier-view.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { NoteRequest } from "../../../core/note/note.ts";
import { success } from "../../../core/problem/result.ts";
import { createApi } from "../../../electron/main/api-handlers.ts";
import { anyBrief, type PlantedBrief } from "../../support/any-dossier/brief.ts";
import { anyDossier, type PlantedDossier } from "../../support/any-dossier/dossier.ts";
import { requestOf } from "../../support/any-dossier/note.ts";
import { seeded } from "../../support/any-dossier/seed.ts";
import { hiddenTokens, nameableTokens, withoutHidden } from "../../support/any-dossier/without-hidden.ts";
import { office } from "../../support/sample.ts";
import {
  fakeDialogs,
  fakeProgram,
  fakeServices,
  fakeTemplates,
  fakeWorker,
  REVISION,
  requestFor,
  valueFrom,
} from "./fakes.ts";

const OFFICE = office();

/** What the window gets for a preview, made by the whole pipeline. */
async function preview(dossier: PlantedDossier, planted: PlantedBrief) {
  const { dossier: loaded, scheme, template, brief }: NoteRequest = requestOf(dossier, planted);
  const view = dossierView(loaded, scheme);
  const opened = { dossier: loaded, scheme, brief, revision: REVISION, problems: [], view };
  const api = createApi({
    program: fakeProgram(),
    services: fakeServices({
      openFolder: async () => success(opened),
      templates: { ...fakeTemplates(), load: async () => success(template) },
      worker: { ...fakeWorker(), generate: (_, request) => generateNote(request, OFFICE) },
    }),
    dialogs: fakeDialogs({ askFolder: async () => "/data/planted" }),
    samples: "",
    takeOpenedFile: () => null,
    onStage: () => {},
    onClosingConfirmed: () => {},
  });
  const { handle } = valueFrom(await api.chooseDossier()) ?? { handle: "" };
  return api.preview({ ...requestFor(handle), brief });
}

test("a preview holds nothing of what the note may not show", async () => {
  const pairs = anyDossier.chain((dossier) =>
    anyBrief(dossier, ["meeting-brief", "country-brief"]).map((brief) => ({ dossier, brief })),
  );
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(pairs, async ({ dossier, brief }) => {
      const tokens = hiddenTokens(dossier, brief);
      if (tokens.length === 0) return;
      hidden += 1;
      const answer = valueFrom(await preview(dossier, brief));
      const clean = withoutHidden(dossier, brief);
      expect(answer.pdf).toEqual(valueFrom(await preview(clean.dossier, clean.brief)).pdf);
      const { pdf: _, ...said } = answer;
      const nameable = nameableTokens(dossier, brief);
      const text = JSON.stringify(said);
      expect(tokens.filter((token) => text.includes(token) && !nameable.has(token))).toEqual([]);
    }),
    seeded(5),
  );
  expect(hidden).toBeGreaterThan(2);
});
