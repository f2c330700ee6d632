import { type Result, success } from "../../core/problem/result.ts";
import type { Api, TemplateDeletion } from "../contract/api.ts";
import { problemReply } from "./problem-reply.ts";
import type { Dialogs, Services } from "./services.ts";

type TemplateMethods =
  | "listTemplates"
  | "readTemplate"
  | "duplicateTemplate"
  | "saveTemplate"
  | "replaceTemplate"
  | "deleteTemplate";

export function templateHandlers(
  templates: Services["templates"],
  dialogs: Pick<Dialogs, "moveToBin">,
): Pick<Api, TemplateMethods> {
  return {
    listTemplates: () => templates.list(),
    readTemplate: (id) => templates.read(id),
    duplicateTemplate: (id, title) => templates.duplicate(id, title),
    saveTemplate: (template, basedOn) => templates.save(template, basedOn),
    replaceTemplate: (template, over, otherTitle) => templates.replace(template, over, otherTitle),
    async deleteTemplate(id, basedOn) {
      const template = await templates.read(id);
      if (!template.ok) return template;
      if (template.value.builtIn)
        return problemReply("built-in-template", "a built-in template cannot be deleted");
      if (template.value.revision !== basedOn)
        return success<TemplateDeletion>({ type: "changed", theirs: template.value });
      const folder = templates.ownFolder(id);
      return folder.ok ? moveToBin(folder.value, dialogs) : folder;
    },
  };
}

function moveToBin(folder: string, dialogs: Pick<Dialogs, "moveToBin">): Promise<Result<TemplateDeletion>> {
  return dialogs.moveToBin(folder).then(
    () => success<TemplateDeletion>({ type: "deleted" }),
    () =>
      problemReply("not-binned", "the template could not be moved to the bin", "delete its folder by hand"),
  );
}
