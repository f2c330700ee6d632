export const saveEn = {
  working: {
    save: (files: string) => `Making the ${files}…`,
    print: () => "Preparing to print…",
    copy: () => "Copying the text…",
  },
  formatNames: { pdf: "PDF", docx: "Word file" },
  and: " and ",
  stopWork: { save: "Cancel saving", print: "Cancel printing", copy: "Cancel copying" },
  stopping: "Stopping…",
  saved: (files: string) => `Saved ${files}`,
  changedSince: "changed since",
  openNote: (file: string) => `Open ${file}`,
  printNote: "Print…",
  showInFolder: "Show in folder",
  copied: "The note’s text is on the clipboard",

  workFailed: {
    save: "The note was not saved",
    print: "The note was not printed",
    copy: "The text was not copied",
  },
  workDone: {
    save: "The note was saved",
    print: "Print the note from there",
    copy: "The text was copied",
  },
  openNoteFailed: "The file could not be opened",
  showFailed: "The file could not be shown",
  fileRemarks: "Something about this file",

  cannotSave: {
    nothing: "Open a brief first",
    topics: "Choose at least one topic first",
    findings: (number: number) =>
      number === 1
        ? "One finding has to be settled before you can save"
        : `${number} findings have to be settled before you can save`,
    preview: "The note cannot be made at present: the reason stands beside its pages",
  },
  ready: "Ready",
};
