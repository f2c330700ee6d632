import type { TemplateSummary } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { type Choice, SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FieldGroup } from "./field-group.tsx";
import type { FieldsProps } from "./fields-props.ts";

interface NoteFieldsProps extends FieldsProps {
  readonly templates: readonly TemplateSummary[];
}

function templateChoice(template: TemplateSummary): Choice {
  return { id: template.id, label: template.title, detail: template.description };
}

export function NoteFields({ session, templates, dispatch }: NoteFieldsProps) {
  const { brief } = session;
  const change = (name: "title" | "audience" | "date" | "version" | "template") => (value: string) =>
    dispatch({ type: "briefChanged", change: { [name]: value } });
  return (
    <FieldGroup title={text.groupNote}>
      <SelectField
        label={text.template}
        value={brief.template}
        choices={templates.filter(({ faulty }) => !faulty).map(templateChoice)}
        placeholder={text.templateGone}
        onChange={change("template")}
      />
      <TextField label={text.title} value={brief.title} onChange={change("title")} />
      <TextField label={text.audience} value={brief.audience} onChange={change("audience")} />
      <div className="field-pair">
        <TextField label={text.date} type="date" value={brief.date} onChange={change("date")} />
        <TextField label={text.version} value={brief.version} onChange={change("version")} />
      </div>
    </FieldGroup>
  );
}
