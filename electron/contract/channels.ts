import type { Api, Events } from "./api.ts";

/** Every method of the contract; a missing or surplus name does not compile. */
export const API_METHODS = Object.keys({
  openSampleDossier: true,
  chooseDossier: true,
  adaptBrief: true,
  listTemplates: true,
  readTemplate: true,
  duplicateTemplate: true,
  saveTemplate: true,
  replaceTemplate: true,
  deleteTemplate: true,
  keepDraft: true,
  findDraft: true,
  listTemplateDrafts: true,
  dropDraft: true,
  confirmClosing: true,
  findHouse: true,
  chooseHouse: true,
  removeHouse: true,
  preview: true,
  saveNote: true,
  showSavedNote: true,
  cancel: true,
} satisfies Record<keyof Api, true>) as readonly (keyof Api)[];

export const EVENT_NAMES = Object.keys({
  progress: true,
  command: true,
  closing: true,
} satisfies Record<keyof Events, true>) as readonly (keyof Events)[];

export function methodChannel(method: keyof Api): string {
  return `attache:call:${method}`;
}

export function eventChannel(event: keyof Events): string {
  return `attache:event:${event}`;
}
