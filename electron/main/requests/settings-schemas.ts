import { type ZodType, z } from "zod";
import { SETTING_FIELDS } from "../../../core/settings/setting-fields.ts";
import type { SettingsApi, SettingsChange } from "../../contract/settings.ts";

const {
  name,
  role,
  contact,
  office,
  formats,
  fileName,
  highestMarking,
  colours,
  contrast,
  textSize,
  density,
  authorInProperties,
} = SETTING_FIELDS;

/** An empty change is refused: any object without keys of its own, such as a date, would pass for one. */
const change: ZodType<SettingsChange> = z
  .strictObject({
    name: name.schema.optional(),
    role: role.schema.optional(),
    contact: contact.schema.optional(),
    office: office.schema.optional(),
    formats: formats.schema.optional(),
    fileName: fileName.schema.optional(),
    highestMarking: highestMarking.schema.optional(),
    colours: colours.schema.optional(),
    contrast: contrast.schema.optional(),
    textSize: textSize.schema.optional(),
    density: density.schema.optional(),
    authorInProperties: authorInProperties.schema.optional(),
  })
  .refine((fields) => Object.keys(fields).length > 0);

export const settingsSchemas: {
  readonly [Method in keyof SettingsApi]: ZodType<Parameters<SettingsApi[Method]>>;
} = {
  readSettings: z.tuple([]),
  changeSettings: z.tuple([change]),
  chooseNotesFolder: z.tuple([]),
  forgetNotesFolder: z.tuple([]),
  resetSettings: z.tuple([]),
  exportSettings: z.tuple([]),
  showFolder: z.tuple([z.enum(["notes", "briefs", "templates", "settings"])]),
};
