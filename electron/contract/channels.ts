import type { Api, Events } from "./api.ts";

/** Every method of the contract; a missing or surplus name does not compile. */
export const API_METHODS = Object.keys({
  openSampleDossier: true,
  chooseDossier: true,
  openDroppedDossier: true,
  listRecentDossiers: true,
  openRecentDossier: true,
  refreshDossier: true,
  searchDossier: true,
  showDossierFile: true,
  listBriefs: true,
  createBrief: true,
  openBrief: true,
  takeOpenedBrief: true,
  openDroppedBrief: true,
  lastOpenBrief: true,
  briefWithoutDossier: true,
  locateDossier: true,
  saveBrief: true,
  dropUnsavedBrief: true,
  renewBrief: true,
  takeOverRenewal: true,
  renameBrief: true,
  duplicateBrief: true,
  deleteBrief: true,
  showBrief: true,
  closeBrief: true,
  adaptBrief: true,
  listBriefNotes: true,
  readSettings: true,
  changeSettings: true,
  chooseNotesFolder: true,
  forgetNotesFolder: true,
  resetSettings: true,
  exportSettings: true,
  showFolder: true,
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
  openLink: true,
  saveNotes: true,
  openNote: true,
  showNote: true,
  printNote: true,
  noteText: true,
  copyNote: true,
  remakeNote: true,
  cancel: true,
  reportCommands: true,
  reportFault: true,
  describeProgram: true,
  readLicences: true,
  showLog: true,
} satisfies Record<keyof Api, true>) as readonly (keyof Api)[];

export const EVENT_NAMES = Object.keys({
  progress: true,
  command: true,
  briefGiven: true,
  closing: true,
  dossierChanged: true,
} satisfies Record<keyof Events, true>) as readonly (keyof Events)[];

export function methodChannel(method: keyof Api): string {
  return `attache:call:${method}`;
}

export function eventChannel(event: keyof Events): string {
  return `attache:event:${event}`;
}
