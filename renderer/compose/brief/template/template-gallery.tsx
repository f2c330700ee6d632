import { ListBox, ListBoxItem } from "react-aria-components";
import type { TemplateSummary } from "../../../../electron/contract/api.ts";
import { count } from "../../../text/count.ts";
import { text } from "../../../text/text.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TemplatePicture } from "./template-picture.tsx";

interface TemplateGalleryProps {
  readonly templates: readonly TemplateSummary[];
  readonly current: string;
  readonly onClose: () => void;
  readonly onChoose: (id: string) => void;
}

function factsOf({ pageLimit, builtIn }: TemplateSummary, isCurrent: boolean): string {
  const facts = [
    pageLimit === undefined ? "" : count(pageLimit, "page"),
    builtIn ? text.builtIn : text.yours,
    isCurrent ? text.templateInUse : "",
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}

function card(template: TemplateSummary, isCurrent: boolean) {
  const { id, title, description, faulty } = template;
  return (
    <ListBoxItem key={id} id={id} textValue={title} className="template-card" isDisabled={faulty === true}>
      <TemplatePicture template={template} />
      <div className="template-card-words">
        <div className="template-card-title" dir="auto">
          {title}
        </div>
        <div className="small">
          {description && <div dir="auto">{description}</div>}
          <div className="quiet">{factsOf(template, isCurrent)}</div>
          {faulty && <div className="template-card-fault">{text.templateFaulty}</div>}
        </div>
      </div>
    </ListBoxItem>
  );
}

/** All templates as cards. Enter or a press takes one; a faulty one says why it cannot be taken. */
export function TemplateGallery({ templates, current, onClose, onChoose }: TemplateGalleryProps) {
  return (
    <Dialog
      title={text.chooseTemplate}
      size="wide"
      onClose={onClose}
      answers={<Button onPress={onClose}>{text.cancel}</Button>}
    >
      <ListBox
        aria-label={text.chooseTemplate}
        className="template-cards"
        layout="grid"
        selectionMode="single"
        selectedKeys={[current]}
        autoFocus
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          onChoose(key === undefined ? current : String(key));
        }}
      >
        {templates.map((template) => card(template, template.id === current))}
      </ListBox>
    </Dialog>
  );
}
