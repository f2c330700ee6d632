import { text } from "../text/text.ts";
import { Notice } from "../ui/notice.tsx";
import { Pane } from "../ui/pane.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { ConflictDialog } from "./conflict/conflict-dialog.tsx";
import type { LineTarget } from "./editor/code-editor.tsx";
import { LeaveQuestion } from "./leave-question.tsx";
import { OpenTemplateView, type PreviewSubject } from "./open-template-view.tsx";
import { OtherVersionNotices } from "./other-version-notices.tsx";
import { TemplateList } from "./template-list.tsx";
import type { TemplatesController } from "./use-templates-controller.ts";
import "./templates.css";

interface TemplatesViewProps {
  readonly controller: TemplatesController;
  readonly subject: PreviewSubject | null;
  /** A line of a template that was asked for from elsewhere. */
  readonly wanted: WantedLine | null;
}

export interface WantedLine {
  readonly template: string;
  readonly line: LineTarget;
}

function Messages({ controller }: { readonly controller: TemplatesController }) {
  const { failure, heldUp, remarks } = controller.templates.state;
  return (
    <div className="templates-messages">
      {failure && (
        <Notice
          severity="error"
          title={failure.title}
          onDismiss={() => controller.templates.dispatch({ type: "failureDismissed" })}
        >
          <ProblemList problems={failure.problems} />
        </Notice>
      )}
      {remarks.length > 0 && (
        <Notice
          severity="warning"
          title={text.templateRemarks}
          onDismiss={() => controller.templates.dispatch({ type: "remarksDismissed" })}
        >
          <ProblemList problems={remarks} />
        </Notice>
      )}
      {heldUp && controller.template && (
        <LeaveQuestion
          title={controller.template.title}
          onSave={() => void controller.saveAndLeave()}
          onDiscard={() => void controller.leave()}
          onStay={() => controller.templates.dispatch({ type: "keptEditing" })}
        />
      )}
      <OtherVersionNotices templates={controller.templates} />
    </div>
  );
}

export function TemplatesView({ controller, subject, wanted }: TemplatesViewProps) {
  const { open, list } = controller.templates.state;
  return (
    <div className="templates-frame">
      <Messages controller={controller} />
      {controller.template && <ConflictDialog controller={controller} title={controller.template.title} />}
      <div className="templates-view">
        <TemplateList templates={list} openId={open?.id} onOpen={controller.openOrAsk} />
        {open && controller.template ? (
          <OpenTemplateView
            open={open}
            template={controller.template}
            subject={subject}
            templates={controller.templates}
            wanted={wanted?.template === open.id ? wanted.line : null}
            onSave={() => void controller.save()}
            onDelete={() => void controller.remove()}
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
