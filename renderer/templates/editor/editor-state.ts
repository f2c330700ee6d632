import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { html } from "@codemirror/lang-html";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { text } from "../../text/text.ts";
import { cspNonce } from "./csp-nonce.ts";
import { editorLook } from "./editor-theme.ts";
import { handlebarsMarks } from "./handlebars-marks.ts";
import { yamlLanguage } from "./yaml-language.ts";

export interface EditorFile {
  readonly name: string;
  readonly text: string;
  readonly readOnly: boolean;
}

function languageOf(name: string): Extension {
  if (/\.ya?ml$/.test(name)) return yamlLanguage;
  return [html({ autoCloseTags: false }), handlebarsMarks];
}

/** Tab moves the focus on: keyboard users must be able to leave the text. */
export function editorState(file: EditorFile, onChange: (text: string) => void): EditorState {
  const notify = EditorView.updateListener.of((update) => {
    if (update.docChanged) onChange(update.state.doc.toString());
  });
  return EditorState.create({
    doc: file.text,
    extensions: [
      cspNonce(),
      editorLook,
      lineNumbers(),
      lintGutter(),
      drawSelection(),
      highlightActiveLine(),
      bracketMatching(),
      history(),
      indentUnit.of("  "),
      EditorView.lineWrapping,
      EditorState.readOnly.of(file.readOnly),
      EditorView.contentAttributes.of({
        "aria-label": text.templateText(file.name),
        tabindex: "0",
      }),
      languageOf(file.name),
      keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
      notify,
    ],
  });
}
