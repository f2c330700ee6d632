import { success } from "../../core/problem/result.ts";
import { commandSpec } from "./command-spec.ts";
import { wrongUse } from "./wrong-use.ts";

export interface TopicsCommand {
  readonly type: "topics";
  readonly dossier: string;
  readonly json: boolean;
}

export interface TemplatesCommand {
  readonly type: "templates";
  readonly json: boolean;
}

export type CheckCommand =
  | { readonly type: "check"; readonly dossier: string; readonly json: boolean }
  | { readonly type: "checkWord"; readonly docx: string; readonly json: boolean };

export const TOPICS = commandSpec<TopicsCommand, never>({
  usage: [["topics DIR", "list the topics of a dossier"]],
  options: {},
  read({ words: [dossier, ...more], json }) {
    if (dossier === undefined || more.length > 0) return wrongUse("topics takes one dossier folder");
    return success({ type: "topics", dossier, json });
  },
});

export const TEMPLATES = commandSpec<TemplatesCommand, never>({
  usage: [["templates", "list the templates"]],
  options: {},
  read: ({ words, json }) =>
    words.length === 0 ? success({ type: "templates", json }) : wrongUse("templates takes no arguments"),
});

export const CHECK = commandSpec<CheckCommand, never>({
  usage: [
    ["check DIR", "check a dossier, and list what is due for review"],
    ["check FILE.docx", "list what Word's accessibility checker would list"],
  ],
  options: {},
  read({ words: [file, ...more], json }) {
    if (file === undefined || more.length > 0) return wrongUse("check takes one dossier folder or Word file");
    return /\.docx$/i.test(file)
      ? success({ type: "checkWord", docx: file, json })
      : success({ type: "check", dossier: file, json });
  },
});
