import { success } from "../../core/problem/result.ts";
import type { Api } from "../contract/api.ts";
import type { Desktop, Services } from "./services.ts";
import { trouble } from "./trouble.ts";

type TemplateMethods =
  | "listTemplates"
  | "readTemplate"
  | "duplicateTemplate"
  | "saveTemplate"
  | "deleteTemplate";

export function templateHandlers(
  templates: Services["templates"],
  desktop: Pick<Desktop, "moveToBin">,
): Pick<Api, TemplateMethods> {
  return {
    listTemplates: () => templates.list(),
    readTemplate: (id) => templates.read(id),
    duplicateTemplate: (id, title) => templates.duplicate(id, title),
    saveTemplate: (template) => templates.save(template),
    async deleteTemplate(id) {
      const template = await templates.read(id);
      if (!template.ok) return template;
      if (template.value.builtIn)
        return trouble("built-in-template", "a built-in template cannot be deleted");
      const folder = templates.ownFolder(id);
      if (!folder.ok) return folder;
      return desktop.moveToBin(folder.value).then(
        () => success(null),
        () =>
          trouble("not-binned", "the template could not be moved to the bin", "delete its folder by hand"),
      );
    },
  };
}
