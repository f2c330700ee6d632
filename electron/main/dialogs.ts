import { join } from "node:path";
import { app, type BrowserWindow, clipboard, dialog, shell } from "electron";
import { success } from "../../core/problem/result.ts";
import { localDate } from "../../core/text/date.ts";
import { makeFolder } from "../../workspace/save-whole.ts";
import { openFile } from "./open-file.ts";
import { shownPath } from "./opened-file/shown-path.ts";
import { printPdf } from "./printing/print-pdf.ts";
import { openPrintWindow } from "./printing/print-window.ts";
import { problemReply } from "./problem-reply.ts";
import type { Dialogs, FileKind, Question } from "./services.ts";
import { printFolder } from "./user-data.ts";

/** The system's dialogs, modal to the window. */
export function createDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async askFolder(title = "Open dossier") {
      const answer = await dialog.showOpenDialog(window(), {
        title,
        properties: ["openDirectory"],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async askFile(label, extensions) {
      const answer = await dialog.showOpenDialog(window(), {
        title: `Choose ${label}`,
        filters: [{ name: label, extensions: [...extensions] }],
        properties: ["openFile"],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async askSave(name, kinds, folder) {
      const path = join(folder ?? app.getPath("documents"), name);
      const answer = await dialog.showSaveDialog(window(), saveOptions(path, kinds));
      return answer.canceled || answer.filePath === "" ? null : answer.filePath;
    },
    async confirm(question) {
      const { response } = await dialog.showMessageBox(window(), questionOptions(question));
      return response === YES;
    },
    openFile,
    printPdf: (bytes) => printPdf(bytes, { folder: printFolder(), openWindow: openPrintWindow, openFile }),
    copyText: (text) => clipboard.writeText(text),
    async confirmFolder(folder) {
      const { response } = await dialog.showMessageBox(window(), confirmOptions(folder));
      return response === YES;
    },
    moveToBin: (folder) => shell.trashItem(folder),
    showInFolder: (file) => shell.showItemInFolder(file),
    openAddress: (address) => shell.openExternal(address),
    async openFolder(folder) {
      const made = await makeFolder(folder);
      if (!made.ok) return made;
      const fault = await shell.openPath(folder);
      return fault === "" ? success(null) : problemReply("folder-not-opened", "the folder cannot be opened");
    },
    addRecentDocument: (path) => void app.whenReady().then(() => app.addRecentDocument(path)),
    today: () => localDate(new Date()),
    now: Date.now,
  };
}

const [CANCEL, YES] = [0, 1];

function confirmOptions(folder: string): Electron.MessageBoxOptions {
  return {
    ...questionOptions({
      message: "Open the dossier in this folder?",
      path: folder,
      detail: "Attaché has not opened it before. Open it only if you know it.",
      yes: "Open",
    }),
    title: "Open dossier",
  };
}

function questionOptions({ message, path, detail, yes }: Question): Electron.MessageBoxOptions {
  return {
    type: "warning",
    title: "Attaché",
    message,
    detail: `${shownPath(path)}\n\n${detail}`,
    buttons: ["Cancel", yes],
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  };
}

function saveOptions(defaultPath: string, kinds: readonly FileKind[]): Electron.SaveDialogOptions {
  const label = kinds.map((kind) => kind.label).join(" and ");
  return {
    title: `Save ${label}`,
    defaultPath,
    filters: [{ name: label, extensions: kinds.map(({ extension }) => extension) }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  };
}
