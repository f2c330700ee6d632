import type { Brief, OpenedDossier } from "../../../electron/contract/api.ts";
import type { Settings } from "../../../electron/contract/settings.ts";
import { text } from "../../text/text.ts";

/** The brief that a dossier starts from, with what the person has set for all of theirs. */
export function startingBrief(
  { brief, dossier }: OpenedDossier,
  settings: Settings,
  template = brief.template,
): Brief {
  const { name, role, contact, office, highestMarking, formats, authorInProperties } = settings;
  const isSet = [name, role, contact, office].some((words) => words !== "");
  const author = { name, role: [role, office].filter((words) => words !== "").join(", "), contact };
  const hasLevel = dossier.levels.some(({ id }) => id === highestMarking);
  return {
    ...brief,
    template,
    formats,
    authorInProperties,
    ...(isSet && { author }),
    ...(hasLevel && { ceiling: highestMarking }),
  };
}

/** A sample says in its name that it is one. */
export function startingName({ isSample }: OpenedDossier, { title }: Brief): string {
  const name = title.trim() === "" ? text.unnamedBrief : title;
  return isSample ? text.sampleName(name) : name;
}
