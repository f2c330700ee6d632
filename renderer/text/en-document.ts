export const documentEn = {
  openingBrief: "Opening…",
  openFailed: "This could not be opened",
  briefName: "Name of the brief",
  renameBrief: (name: string) => `Rename ${name}`,
  notRenamed: "The brief was not renamed",
  readOnlyBrief: "Open elsewhere: read only",
  briefSaved: "Saved",
  briefSavedAt: (time: string) => `Saved ${time}`,
  briefSaving: "Saving…",
  briefNotSaved: (reason: string) => `Not saved: ${reason}`,
  briefChangedElsewhere: "This brief was changed elsewhere",
  briefChangedHint:
    "Another program saved its own version. Nothing is written until you choose one; you can undo it.",
  briefGone: "The file of this brief was deleted",
  briefGoneHint: "Your work is still here. Save it as a new brief to keep it in a file.",

  panes: "Panes",
  paneNames: { choose: "Choose", brief: "Brief", note: "Note", findings: "Findings" },
  saveNote: "Save note",
  otherWaysToSave: "Other ways to save",
};
