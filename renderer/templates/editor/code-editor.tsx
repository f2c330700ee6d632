import { isolateHistory } from "@codemirror/commands";
import { setDiagnostics } from "@codemirror/lint";
import type { EditorState, TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { type RefObject, useEffect, useRef } from "react";
import type { Fault } from "../faults.ts";
import { diagnosticsOf, lineAt } from "./diagnostics.ts";
import { type EditorFile, editorState } from "./editor-state.ts";
import "./editor.css";

export interface LineTarget {
  readonly file: string;
  readonly line: number;
}

interface CodeEditorProps {
  readonly file: EditorFile;
  /** Grows when the text was replaced otherwise than by typing. */
  readonly textVersion: number;
  readonly faults: readonly Fault[];
  readonly target: LineTarget | null;
  readonly onChange: (file: string, text: string) => void;
}

interface ReplacedText {
  readonly view: RefObject<EditorView | null>;
  readonly states: RefObject<Map<string, EditorState>>;
  /** The name of the file that the view shows. */
  readonly shown: RefObject<string>;
  readonly textVersion: number;
  readonly file: EditorFile;
}

/** A step of its own in the undo history: CodeMirror would join it to what was typed half a second before. */
function replacement(length: number, insert: string): TransactionSpec {
  return { changes: { from: 0, to: length, insert }, annotations: isolateHistory.of("full") };
}

/** Puts text from outside into the view as one change, which can be undone; other files start from it anew. */
function useReplacedText({ view, states, shown, textVersion, file }: ReplacedText): void {
  const version = useRef(textVersion);
  useEffect(() => {
    const editor = view.current;
    if (!editor || version.current === textVersion) return;
    version.current = textVersion;
    states.current.clear();
    if (shown.current !== file.name) return;
    const { doc } = editor.state;
    if (doc.toString() !== file.text) editor.dispatch(replacement(doc.length, file.text));
  }, [view, states, shown, textVersion, file]);
}

/** One view for all files of a template; each file keeps its own state, and with it its undo history. */
function useEditorView({ file, onChange, textVersion }: CodeEditorProps) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const states = useRef(new Map<string, EditorState>());
  const latest = useRef({ file, onChange });
  latest.current = { file, onChange };

  useEffect(() => {
    const { file } = latest.current;
    const kept = states.current;
    const state = editorState(file, (text) => latest.current.onChange(file.name, text));
    view.current = new EditorView({ parent: parent.current ?? undefined, state });
    return () => {
      view.current?.destroy();
      view.current = null;
      kept.clear();
    };
  }, []);

  const shown = useRef(file.name);
  useReplacedText({ view, states, shown, textVersion, file });
  useEffect(() => {
    const editor = view.current;
    if (!editor || shown.current === file.name) return;
    states.current.set(shown.current, editor.state);
    shown.current = file.name;
    const fresh = () => editorState(latest.current.file, (text) => latest.current.onChange(file.name, text));
    editor.setState(states.current.get(file.name) ?? fresh());
  }, [file.name]);
  return { parent, view };
}

function useTarget(view: RefObject<EditorView | null>, file: string, target: LineTarget | null): void {
  useEffect(() => {
    const editor = view.current;
    if (!editor || target?.file !== file) return;
    const line = lineAt(editor.state.doc, target.line);
    const effects = EditorView.scrollIntoView(line.from, { y: "center" });
    editor.dispatch({ selection: { anchor: line.from }, effects });
    editor.focus();
  }, [view, file, target]);
}

export function CodeEditor(props: CodeEditorProps) {
  const { file, faults, target } = props;
  const { parent, view } = useEditorView(props);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file shows its own faults
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch(setDiagnostics(editor.state, diagnosticsOf(editor.state.doc, faults)));
  }, [view, faults, file.name]);
  useTarget(view, file.name, target);
  return <div className="code-editor" ref={parent} />;
}
