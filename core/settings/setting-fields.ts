import { type ZodType, z } from "zod";
import { TEXT_LIMITS } from "../limits/limits.ts";
import { isNotePattern } from "../note/note-name.ts";
import { type SettingName, type Settings, TEXT_SIZES } from "./settings.ts";

/** Where a setting stands in the file, what it may be, and what the file says about it. */
export interface SettingField<Name extends SettingName = SettingName> {
  readonly group: string;
  readonly field: string;
  readonly schema: ZodType<Settings[Name]>;
  readonly comment: string;
}

export const SETTINGS_VERSION_FIELD = "attache-settings";
export const SETTINGS_VERSION = 1;

const line = z
  .string()
  .max(TEXT_LIMITS.line)
  .refine((text) => !/\p{Cc}|\p{Cs}/u.test(text), "has a control character in it");

const formats = z
  .array(z.enum(["pdf", "docx"]))
  .min(1)
  .max(2)
  .refine((list) => new Set(list).size === list.length, "has a format twice");

const wholePath = line.refine(
  (path) => path === "" || path.startsWith("/") || /^[a-z]:[\\/]/i.test(path),
  "is no whole path of a folder",
);

const pattern = line.refine(isNotePattern, "may have {date}, {title}, {for} and {version}, and one of them");

const textSize = z.int().min(TEXT_SIZES.least).max(TEXT_SIZES.most);

/** In the order of the file. */
export const SETTING_FIELDS: { readonly [Name in SettingName]: SettingField<Name> } = {
  name: { group: "you", field: "name", schema: line, comment: "The author whom new briefs name." },
  role: { group: "you", field: "role", schema: line, comment: "The author's post." },
  contact: { group: "you", field: "contact", schema: line, comment: "A telephone number or an address." },
  office: { group: "you", field: "office", schema: line, comment: "Printed behind the author's post." },
  formats: {
    group: "notes",
    field: "formats",
    schema: formats,
    comment: "What Save note writes: pdf, docx or both.",
  },
  notesFolder: {
    group: "notes",
    field: "folder",
    schema: wholePath,
    comment: "The folder that the save dialog begins with; empty for your documents.",
  },
  fileName: {
    group: "notes",
    field: "file-name",
    schema: pattern,
    comment: "Names of saved notes: {date}, {title}, {for} and {version} stand for those of the note.",
  },
  highestMarking: {
    group: "notes",
    field: "highest-marking",
    schema: line,
    comment:
      "The level that new briefs begin with, by its id in the marking scheme; empty for the dossier's.",
  },
  colours: {
    group: "appearance",
    field: "colours",
    schema: z.enum(["system", "light", "dark"]),
    comment: "system, light or dark.",
  },
  contrast: {
    group: "appearance",
    field: "contrast",
    schema: z.enum(["system", "more"]),
    comment: "system or more.",
  },
  textSize: {
    group: "appearance",
    field: "text-size",
    schema: textSize,
    comment: "The window's text in per cent, from 100 to 200.",
  },
  density: {
    group: "appearance",
    field: "density",
    schema: z.enum(["comfortable", "compact"]),
    comment: "comfortable or compact.",
  },
  authorInProperties: {
    group: "privacy",
    field: "author-in-properties",
    schema: z.boolean(),
    comment: "Whether new briefs write the author's name into the properties of files: true or false.",
  },
};

export const SETTING_NAMES = Object.keys(SETTING_FIELDS) as readonly SettingName[];
