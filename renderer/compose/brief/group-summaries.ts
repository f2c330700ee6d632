import type { Brief, DossierView, TemplateOption } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";

function line(parts: readonly (string | undefined | false)[], otherwise: string): string {
  const given = parts.filter((part) => typeof part === "string" && part.trim() !== "");
  return given.length > 0 ? given.join(" · ") : otherwise;
}

function namesOf(ids: readonly string[], dossier: DossierView): string {
  return ids.flatMap((id) => dossier.people.find((person) => person.id === id)?.name ?? []).join(", ");
}

export function meetingSummary({ meeting }: Brief, dossier: DossierView): string {
  if (!meeting) return text.noMeeting;
  return line([namesOf(meeting.with, dossier), meeting.when], text.meetingWithNobody);
}

export function authorSummary({ author, clearedBy }: Brief): string {
  return line(
    [author?.name, author?.role, clearedBy?.name && text.clearedShort(clearedBy.name)],
    text.notNamed,
  );
}

export function biographiesSummary({ biographies }: Brief, dossier: DossierView): string {
  if (!biographies) return text.biographiesDefault;
  return line([namesOf(biographies, dossier)], text.biographiesNone);
}

function optionSummary(option: TemplateOption, value: string | boolean | undefined): string | undefined {
  if (value === undefined || value === option.default || value === "") return undefined;
  if (typeof value === "boolean") return value ? text.optionOn(option.label) : text.optionOff(option.label);
  const choice = option.type === "choice" && option.choices.find((each) => each.value === value);
  return text.optionValue(option.label, choice ? choice.label : value);
}

export function optionsSummary({ options = {} }: Brief, offered: readonly TemplateOption[]): string {
  return line(
    offered.map((option) => optionSummary(option, options[option.name])),
    text.optionsDefault,
  );
}

export function moreSummary(brief: Brief, dossier: DossierView, hasVersion: boolean): string {
  const { levels } = dossier;
  const marking = levels.find(({ id }) => id === brief.marking);
  return line(
    [
      hasVersion && brief.version.trim() !== "" && text.versionShort(brief.version),
      marking && marking !== levels[0] && marking.label,
      brief.disclosure === "usable" && text.usableShort,
    ],
    text.moreShort,
  );
}
