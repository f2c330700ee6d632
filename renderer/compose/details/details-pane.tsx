import type { TemplateSummary } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { Pane } from "../../ui/pane.tsx";
import { AuthorFields } from "./author-fields.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { HandlingFields } from "./handling-fields.tsx";
import { MeetingFields } from "./meeting-fields.tsx";
import { NoteFields } from "./note-fields.tsx";
import { WordFields } from "./word-fields.tsx";
import "./details.css";

interface DetailsPaneProps extends FieldsProps {
  readonly templates: readonly TemplateSummary[];
  /** After another look of Word files was chosen. */
  readonly onLookChanged: () => void;
}

export function DetailsPane({ session, templates, dispatch, onLookChanged }: DetailsPaneProps) {
  return (
    <Pane label={text.details} className="details-pane">
      <div className="pane-head">
        <h2 className="pane-title">{text.details}</h2>
      </div>
      <div className="pane-body details-body">
        <NoteFields session={session} templates={templates} dispatch={dispatch} />
        <HandlingFields session={session} dispatch={dispatch} />
        <AuthorFields session={session} dispatch={dispatch} />
        <MeetingFields session={session} dispatch={dispatch} />
        <WordFields onChanged={onLookChanged} />
      </div>
    </Pane>
  );
}
