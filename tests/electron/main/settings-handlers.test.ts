import { expect, test } from "vitest";
import { createApi } from "../../../electron/main/api-handlers.ts";
import { officeSettingsFiles } from "../../../electron/main/office-settings.ts";
import type { Dialogs } from "../../../electron/main/services.ts";
import { fakeDialogs, fakeProgram, fakeServices, valueFrom } from "./fakes.ts";

function program(dialogs: Partial<Dialogs> = {}) {
  const sizes: number[] = [];
  const written: (readonly [string, string])[] = [];
  const api = createApi({
    services: fakeServices({
      async saveFiles(files) {
        for (const { file, bytes } of files) written.push([file, new TextDecoder().decode(bytes)]);
        return { ok: true, value: "saved", problems: [] };
      },
    }),
    dialogs: fakeDialogs(dialogs),
    samples: "",
    takeOpenedFile: () => null,
    program: fakeProgram(),
    onTextSize: (percent) => sizes.push(percent),
    onStage: () => {},
    onClosingConfirmed: () => {},
  });
  return { api, sizes, written };
}

test("the window's text has its size from the first reading on", async () => {
  const { api, sizes } = program();
  valueFrom(await api.readSettings());
  valueFrom(await api.changeSettings({ textSize: 150 }));
  expect(sizes).toEqual([100, 150]);
});

test("the folder of notes is the one that was chosen, until it is given up", async () => {
  const { api } = program({ askFolder: async () => "/srv/notes" });
  expect(valueFrom(await api.readSettings()).folders.notes).toBe("/home/notes");
  expect(valueFrom(await api.chooseNotesFolder())?.folders.notes).toBe("/srv/notes");
  expect(valueFrom(await api.forgetNotesFolder()).folders.notes).toBe("/home/notes");
  expect(valueFrom(await program().api.chooseNotesFolder())).toBeNull();
});

test("a folder is shown by its name", async () => {
  const opened: string[] = [];
  const { api } = program({
    async openFolder(folder) {
      opened.push(folder);
      return { ok: true, value: null, problems: [] };
    },
  });
  for (const name of ["notes", "briefs", "templates", "settings"] as const)
    valueFrom(await api.showFolder(name));
  expect(opened).toEqual(["/home/notes", "/home/briefs", "/home/templates", "/home"]);
});

test("settings are exported where the dialog says", async () => {
  const { api, written } = program({ askSave: async (name) => `/data/${name}` });
  expect(valueFrom(await api.exportSettings())).toBe("Attaché settings.yaml");
  expect(written).toEqual([["/data/Attaché settings.yaml", "attache-settings: 1\n"]]);
  expect(valueFrom(await program().api.exportSettings())).toBeNull();
});

test.each([
  ["linux", "/opt/attache/attache", undefined, ["/etc/attache", "/opt/attache"]],
  [
    "darwin",
    "/Applications/A.app/a",
    undefined,
    ["/Library/Application Support/Attache", "/Applications/A.app"],
  ],
  ["win32", "C:\\Apps\\a.exe", "D:\\Data", ["D:\\Data\\Attache", "C:\\Apps"]],
  ["win32", "C:\\Apps\\a.exe", "relative", ["C:\\ProgramData\\Attache", "C:\\Apps"]],
] as const)(
  "an office's settings lie in the machine's folder or beside the program (%s)",
  (platform, exe, data, folders) => {
    const separator = platform === "win32" ? "\\" : "/";
    expect(officeSettingsFiles({ platform, program: exe, programData: data })).toEqual(
      folders.map((folder) => `${folder}${separator}office-settings.yaml`),
    );
  },
);
