import { text } from "../text/text.ts";
import { Notice } from "../ui/notice.tsx";
import { Pane } from "../ui/pane.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { ConflictDialog } from "./conflict/conflict-dialog.tsx";
import { LeaveQuestion } from "./leave-question.tsx";
import { OpenTemplateView, type PreviewSubject } from "./open-template-view.tsx";
import { OtherVersionNotices } from "./other-version-notices.tsx";
import { TemplateList } from "./template-list.tsx";
import type { TemplatesDesk } from "./use-templates-desk.ts";
import "./templates.css";

interface TemplatesViewProps {
  readonly desk: TemplatesDesk;
  readonly subject: PreviewSubject | null;
}

function Messages({ desk }: { readonly desk: TemplatesDesk }) {
  const { failure, heldUp, remarks } = desk.templates.state;
  return (
    <div className="templates-messages">
      {failure && (
        <Notice
          severity="error"
          title={failure.title}
          onDismiss={() => desk.templates.dispatch({ type: "failureDismissed" })}
        >
          <ProblemList problems={failure.problems} />
        </Notice>
      )}
      {remarks.length > 0 && (
        <Notice
          severity="warning"
          title={text.templateRemarks}
          onDismiss={() => desk.templates.dispatch({ type: "remarksDismissed" })}
        >
          <ProblemList problems={remarks} />
        </Notice>
      )}
      {heldUp && desk.template && (
        <LeaveQuestion
          title={desk.template.title}
          onSave={() => void desk.saveAndLeave()}
          onDiscard={() => void desk.leave()}
          onStay={() => desk.templates.dispatch({ type: "keptEditing" })}
        />
      )}
      <OtherVersionNotices templates={desk.templates} />
    </div>
  );
}

export function TemplatesView({ desk, subject }: TemplatesViewProps) {
  const { open, list } = desk.templates.state;
  return (
    <div className="templates-frame">
      <Messages desk={desk} />
      {desk.template && <ConflictDialog desk={desk} title={desk.template.title} />}
      <div className="templates-view">
        <TemplateList templates={list} openId={open?.id} onOpen={desk.openOrAsk} />
        {open && desk.template ? (
          <OpenTemplateView
            open={open}
            template={desk.template}
            subject={subject}
            templates={desk.templates}
            onSave={() => void desk.save()}
            onDelete={() => void desk.remove()}
          />
        ) : (
          <Pane label={text.editor} className="templates-nothing">
            <p className="preview-nothing quiet">{text.chooseTemplate}</p>
          </Pane>
        )}
      </div>
    </div>
  );
}
