import type { Format } from "../brief/brief.ts";

/** What a person sets once for all their work. Texts are empty where nothing is set. */
export interface Settings {
  /** The author whom new briefs name. */
  readonly name: string;
  readonly role: string;
  readonly contact: string;
  readonly office: string;
  /** What "Save note" writes. */
  readonly formats: readonly Format[];
  /** A whole path; empty for the person's documents. */
  readonly notesFolder: string;
  /** The names of saved notes: see `noteName`. */
  readonly fileName: string;
  /** The level that new briefs begin with, where their dossier's scheme has it; empty for the dossier's own. */
  readonly highestMarking: string;
  readonly colours: "system" | "light" | "dark";
  readonly contrast: "system" | "more";
  /** Of the window's text, in per cent. */
  readonly textSize: number;
  readonly density: "comfortable" | "compact";
  /** Whether new briefs write the author's name into the properties of files. */
  readonly authorInProperties: boolean;
}

export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  name: "",
  role: "",
  contact: "",
  office: "",
  formats: ["pdf", "docx"],
  notesFolder: "",
  fileName: "{date} {title}",
  highestMarking: "",
  colours: "system",
  contrast: "system",
  textSize: 100,
  density: "comfortable",
  authorInProperties: false,
};

export const TEXT_SIZES = { least: 100, most: 200 } as const;
