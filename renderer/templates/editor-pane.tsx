import { useEffect, useMemo, useRef, useState } from "react";
import { text } from "../text/text.ts";
import { Pane } from "../ui/pane.tsx";
import { CodeEditor, type LineTarget } from "./editor/code-editor.tsx";
import { EditorHead, type EditorHeadProps } from "./editor-head.tsx";
import { FaultList } from "./fault-list.tsx";
import type { Fault } from "./faults.ts";
import { FileTabs } from "./file-tabs.tsx";
import type { OpenTemplate } from "./open-template.ts";

interface EditorPaneProps extends EditorHeadProps {
  readonly open: OpenTemplate;
  readonly faults: readonly Fault[] | undefined;
  /** A line that was asked for from elsewhere. */
  readonly wanted: LineTarget | null;
  readonly onShowFile: (file: string) => void;
  readonly onEdit: (file: string, text: string) => void;
}

const NONE: readonly Fault[] = [];

export function EditorPane({ open, faults, wanted, onShowFile, onEdit, ...head }: EditorPaneProps) {
  const [target, setTarget] = useState<LineTarget | null>(null);
  const file = open.draft.files.find((each) => each.name === open.file);
  const here = useMemo(
    () => faults?.filter((fault) => fault.file === open.file) ?? NONE,
    [faults, open.file],
  );
  const goTo = (to: LineTarget) => {
    onShowFile(to.file);
    setTarget({ ...to });
  };
  const latest = useRef(goTo);
  latest.current = goTo;
  useEffect(() => {
    if (wanted) latest.current(wanted);
  }, [wanted]);
  return (
    <Pane label={text.editor} className="editor-pane">
      <EditorHead {...head} />
      <FileTabs open={open} onShow={onShowFile}>
        {file && (
          <CodeEditor
            file={{ ...file, readOnly: open.draft.builtIn }}
            textVersion={open.textVersion}
            faults={here}
            target={target}
            onChange={onEdit}
          />
        )}
      </FileTabs>
      <FaultList faults={faults} onGoTo={goTo} />
    </Pane>
  );
}
