import { dossierView } from "../../core/dossier/dossier-view.ts";
import { type Result, success } from "../../core/problem/result.ts";
import { openFolder } from "../open-folder.ts";
import { createHouseReader } from "../read-house-file.ts";
import { createTemplateReader } from "../template-reader.ts";
import type {
  ReaderData,
  ReadingHandlers,
  ReadingRequest,
  ReadingType,
  ReadingValue,
} from "./reader-messages.ts";

/** Handlers of the reader's requests. All values can be cloned. */
export function readingHandlers({ shipped, ownTemplates }: ReaderData): ReadingHandlers {
  const templates = createTemplateReader(shipped, ownTemplates);
  const readHouse = createHouseReader(shipped);
  return {
    async openFolder({ folder, today }) {
      const opened = await openFolder(folder, shipped, today);
      if (!opened.ok) return opened;
      const { briefPlaceAt: _, ...rest } = opened.value;
      const view = dossierView(rest.dossier, rest.scheme);
      return success({ ...rest, view }, opened.problems);
    },
    listTemplates: () => templates.list(),
    loadTemplate: ({ id }) => templates.load(id),
    loadDraft: ({ draft }) => templates.loadDraft(draft),
    readTemplate: ({ id }) => templates.read(id),
    describeTemplate: ({ id }) => templates.describe(id),
    readHouse: ({ name, bytes }) => readHouse(name, bytes),
  };
}

export function answerReading<Type extends ReadingType>(
  handlers: ReadingHandlers,
  request: ReadingRequest<Type>,
): Promise<Result<ReadingValue<Type>>> {
  const type: Type = request.type;
  return handlers[type](request);
}
