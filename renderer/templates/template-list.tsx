import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import type { TemplateSummary } from "../../electron/contract/api.ts";
import { text } from "../text/text.ts";
import { Pane } from "../ui/pane.tsx";
import "./template-list.css";

interface TemplateListProps {
  readonly templates: readonly TemplateSummary[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

function TemplateItem({ template }: { readonly template: TemplateSummary }) {
  return (
    <ListBoxItem id={template.id} textValue={template.title} className="template-item">
      <span className="template-title">{template.title}</span>
      <span className="quiet small">{template.faulty ? text.faultyTemplate : template.description}</span>
      {template.pageLimit !== undefined && (
        <span className="quiet small">{text.pageLimit(template.pageLimit)}</span>
      )}
    </ListBoxItem>
  );
}

function Section({
  title,
  templates,
}: {
  readonly title: string;
  readonly templates: readonly TemplateSummary[];
}) {
  return (
    <ListBoxSection>
      <Header className="template-section">{title}</Header>
      {templates.map((template) => (
        <TemplateItem key={template.id} template={template} />
      ))}
    </ListBoxSection>
  );
}

export function TemplateList({ templates, openId, onOpen }: TemplateListProps) {
  const own = templates.filter((template) => !template.builtIn);
  return (
    <Pane label={text.templateList} className="template-list">
      <div className="pane-head">
        <h2 className="pane-title">{text.templateList}</h2>
      </div>
      <div className="pane-body">
        <ListBox
          aria-label={text.templateList}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={openId === undefined ? [] : [openId]}
          onSelectionChange={(keys) => {
            const [key] = keys === "all" ? [] : [...keys];
            if (key !== undefined && key !== openId) onOpen(String(key));
          }}
        >
          <Section title={text.builtIn} templates={templates.filter((template) => template.builtIn)} />
          {own.length > 0 && <Section title={text.yours} templates={own} />}
        </ListBox>
        {own.length === 0 && (
          <div className="templates-none">
            <h3 className="template-section">{text.yours}</h3>
            <p className="quiet">{text.noneOfYours}</p>
          </div>
        )}
      </div>
    </Pane>
  );
}
