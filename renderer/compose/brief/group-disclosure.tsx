import type { ReactNode } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Problem, Severity } from "../../../core/problem/problem.ts";
import { text } from "../../text/text.ts";
import { Icon, SeverityIcon } from "../../ui/icon.tsx";

interface GroupDisclosureProps {
  readonly title: string;
  /** The group's values in one line, shown while it is closed. */
  readonly summary: string;
  /** What is wrong with fields in it. */
  readonly problems: readonly Problem[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

function weightiest(problems: readonly Problem[]): Severity | undefined {
  const order: readonly Severity[] = ["error", "warning"];
  return order.find((severity) => problems.some((each) => each.severity === severity));
}

/** A group of the form that says what is in it while it is closed. */
export function GroupDisclosure(props: GroupDisclosureProps) {
  const { title, summary, problems, isOpen, onOpenChange, children } = props;
  const severity = weightiest(problems);
  return (
    <Disclosure className="form-group" isExpanded={isOpen} onExpandedChange={onOpenChange}>
      <Heading level={3} className="form-group-heading">
        <AriaButton slot="trigger" className="form-group-head">
          <Icon name="chevron" />
          <span className="form-group-words">
            <span className="form-group-title">{title}</span>
            {!isOpen && (
              <span className="form-group-summary" dir="auto">
                {summary}
              </span>
            )}
          </span>
          {severity && (
            <>
              <SeverityIcon severity={severity} />
              <span className="only-heard">{text.severity[severity]}</span>
            </>
          )}
        </AriaButton>
      </Heading>
      <DisclosurePanel className="form-group-panel">
        <div className="form-group-fields">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
