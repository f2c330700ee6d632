import { useState } from "react";
import type { TemplateSummary } from "../../electron/contract/api.ts";
import { keysOf } from "../app/platform.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Question } from "../ui/question.tsx";
import { DuplicateForm } from "./duplicate-form.tsx";

export interface EditorHeadProps {
  readonly template: TemplateSummary;
  readonly unsaved: boolean;
  readonly onDuplicate: (title: string) => void;
  readonly onDelete: () => void;
  readonly onSave: () => void;
}

type Asking = "nothing" | "name" | "delete";

function Tools({
  template,
  unsaved,
  onSave,
  ask,
}: EditorHeadProps & { readonly ask: (what: Asking) => void }) {
  return (
    <div className="template-answers">
      <Button onPress={() => ask("name")}>{text.duplicate}</Button>
      {!template.builtIn && (
        <>
          <Button onPress={() => ask("delete")}>{text.deleteTemplate}</Button>
          <Button look="main" keys={keysOf("save-now")} isDisabled={!unsaved} onPress={onSave}>
            {text.saveTemplate}
          </Button>
        </>
      )}
    </div>
  );
}

export function EditorHead(props: EditorHeadProps) {
  const { template, onDuplicate, onDelete } = props;
  const [asking, setAsking] = useState<Asking>("nothing");
  const close = () => setAsking("nothing");
  return (
    <div className="editor-head">
      <div className="editor-line">
        <h2 className="pane-title">{template.title}</h2>
        <Tools {...props} ask={setAsking} />
      </div>
      {template.builtIn && asking === "nothing" && <p className="quiet">{text.readOnly}</p>}
      {asking === "name" && (
        <DuplicateForm
          title={template.title}
          onCancel={close}
          onCopy={(title) => {
            close();
            onDuplicate(title);
          }}
        />
      )}
      {asking === "delete" && (
        <Question words={text.deleteQuestion(template.title)} onEscape={close}>
          <Button onPress={close}>{text.deleteNo}</Button>
          <Button
            onPress={() => {
              close();
              onDelete();
            }}
          >
            {text.deleteYes}
          </Button>
        </Question>
      )}
    </div>
  );
}
