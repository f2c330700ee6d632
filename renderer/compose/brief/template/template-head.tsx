import { useState } from "react";
import type { TemplateSummary } from "../../../../electron/contract/api.ts";
import { useAnnounce } from "../../../app/announcements.tsx";
import { useBridge } from "../../../bridge/bridge.ts";
import { call } from "../../../bridge/call.ts";
import { briefOf, type Session } from "../../../document/session.ts";
import { text } from "../../../text/text.ts";
import { Button } from "../../../ui/button.tsx";
import type { FieldsProps } from "../fields-props.ts";
import { FieldPlace } from "../form.tsx";
import { GroupNotes } from "../group-notes.tsx";
import type { StepUndo } from "../use-step-undo.ts";
import { TemplateGallery } from "./template-gallery.tsx";
import { TemplatePicture } from "./template-picture.tsx";

interface TemplateHeadProps extends Pick<FieldsProps, "dispatch"> {
  readonly session: Session;
  readonly templates: readonly TemplateSummary[];
  readonly template: TemplateSummary | undefined;
  readonly stepUndo: StepUndo;
}

/** Changes the template and with it what was only the old one's proposal, in one step. */
function useTemplateChange({ session, dispatch, templates, stepUndo }: TemplateHeadProps) {
  const bridge = useBridge();
  const announce = useAnnounce();
  return async (id: string) => {
    if (id === session.brief.template) return;
    const adapted = await call(bridge.adaptBrief(session.opened.handle, briefOf(session), id));
    if (!adapted.ok) {
      const [first] = adapted.problems;
      announce(`${text.templateNotChanged}: ${first?.message ?? ""}`);
      return;
    }
    const run = stepUndo(() => announce(text.undoStepwise));
    dispatch({ type: "briefReplaced", brief: adapted.value });
    const title = templates.find((each) => each.id === id)?.title ?? id;
    announce(text.templateChanged(title), [{ label: text.undo, run }]);
  };
}

/** Which template the note is made with, and the way to another. */
export function TemplateHead(props: TemplateHeadProps) {
  const { session, templates, template } = props;
  const [isOpen, setOpen] = useState(false);
  const change = useTemplateChange(props);
  return (
    <FieldPlace field="template">
      <div className="template-head">
        <TemplatePicture template={template} />
        <div className="template-words">
          <h2 className="pane-title" dir="auto">
            {template?.title ?? text.templateGone}
          </h2>
          {template && (
            <p className="template-facts quiet small" dir="auto" title={template.description}>
              {text.templateFacts(template.pageLimit, template.description)}
            </p>
          )}
        </div>
        <Button onPress={() => setOpen(true)} isDisabled={session.isReadOnly} id="change-template">
          {text.changeTemplate}
        </Button>
      </div>
      <GroupNotes field="template" />
      {isOpen && (
        <TemplateGallery
          templates={templates}
          current={session.brief.template}
          onClose={() => setOpen(false)}
          onChoose={(id) => {
            setOpen(false);
            void change(id);
          }}
        />
      )}
    </FieldPlace>
  );
}
