import { dirname, join } from "node:path";
import { app, type BrowserWindow, dialog, shell } from "electron";
import { success } from "../../core/problem/result.ts";
import { localDate } from "../../core/text/date.ts";
import { makeFolder } from "../../workspace/save-whole.ts";
import { shownPath } from "./opened-file/shown-path.ts";
import { problemReply } from "./problem-reply.ts";
import type { Dialogs, FileKind } from "./services.ts";

/** The system's own dialogs, on top of the window that asks. */
export function createDialogs(window: () => BrowserWindow): Dialogs {
  let saveFolder: string | null = null;
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
    async askSave(name, kind) {
      const folder = saveFolder ?? app.getPath("documents");
      const answer = await dialog.showSaveDialog(window(), saveOptions(join(folder, name), kind));
      if (answer.canceled || answer.filePath === "") return null;
      saveFolder = dirname(answer.filePath);
      return answer.filePath;
    },
    async confirmFolder(folder) {
      const { response } = await dialog.showMessageBox(window(), confirmOptions(folder));
      return response === OPEN;
    },
    moveToBin: (folder) => shell.trashItem(folder),
    showInFolder: (file) => shell.showItemInFolder(file),
    async openFolder(folder) {
      const made = await makeFolder(folder);
      if (!made.ok) return made;
      const fault = await shell.openPath(folder);
      return fault === "" ? success(null) : problemReply("folder-not-opened", "the folder cannot be opened");
    },
    addRecentDocument: (folder) => app.addRecentDocument(folder),
    today: () => localDate(new Date()),
  };
}

const [CANCEL, OPEN] = [0, 1];

function confirmOptions(folder: string): Electron.MessageBoxOptions {
  return {
    type: "warning",
    title: "Open dossier",
    message: "Open the dossier in this folder?",
    detail: `${shownPath(folder)}\n\nAttaché has not opened it before. Open it only if you know it.`,
    buttons: ["Cancel", "Open"],
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  };
}

function saveOptions(defaultPath: string, kind: FileKind): Electron.SaveDialogOptions {
  return {
    title: `Save ${kind.label}`,
    defaultPath,
    filters: [{ name: kind.label, extensions: [kind.extension] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  };
}
