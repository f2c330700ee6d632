import { memo, type ReactNode } from "react";
import type { BriefGroup, TemplateOption } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { AuthorFields } from "./author-fields.tsx";
import { BiographiesFields } from "./biographies-fields.tsx";
import { type FieldProblems, problemsIn } from "./field-problems.ts";
import type { FieldsProps } from "./fields-props.ts";
import { type FormGroup, GROUP_FIELDS } from "./form-groups.ts";
import { GroupDisclosure } from "./group-disclosure.tsx";
import {
  authorSummary,
  biographiesSummary,
  meetingSummary,
  moreSummary,
  optionsSummary,
} from "./group-summaries.ts";
import { MeetingFields } from "./meeting-fields.tsx";
import { MoreFields } from "./more-fields.tsx";
import { OptionFields } from "./option-fields.tsx";
import type { BriefForm } from "./use-brief-form.ts";

interface BriefGroupsProps extends FieldsProps {
  readonly form: BriefForm;
  /** The parts of a brief that the template can print; the others are not shown. */
  readonly uses: ReadonlySet<BriefGroup>;
  readonly options: readonly TemplateOption[];
  readonly problems: FieldProblems;
  readonly onLookChanged: () => void;
}

interface GroupProps extends Pick<BriefGroupsProps, "form" | "problems"> {
  readonly group: FormGroup;
  readonly title: string;
  readonly summary: string;
  readonly children: ReactNode;
}

function Group({ form, problems, group, ...rest }: GroupProps) {
  return (
    <GroupDisclosure
      {...rest}
      problems={problemsIn(problems, GROUP_FIELDS[group])}
      isOpen={form.open.has(group)}
      onOpenChange={(isOpen) => form.setOpen(group, isOpen)}
    />
  );
}

/** The groups of the form that are closed to begin with, as far as the template prints them. */
export const BriefGroups = memo(function BriefGroups({
  session,
  dispatch,
  form,
  uses,
  options,
  problems,
  onLookChanged,
}: BriefGroupsProps) {
  const { brief, opened } = session;
  const { dossier } = opened;
  const fields = { session, dispatch };
  const shared = { form, problems };
  const hasVersion = uses.has("version");
  return (
    <div className="form-groups">
      {uses.has("meeting") && (
        <Group {...shared} group="meeting" title={text.groupMeeting} summary={meetingSummary(brief, dossier)}>
          <MeetingFields {...fields} />
        </Group>
      )}
      {(uses.has("author") || uses.has("clearedBy")) && (
        <Group {...shared} group="author" title={text.groupAuthor} summary={authorSummary(brief)}>
          <AuthorFields {...fields} uses={uses} />
        </Group>
      )}
      {uses.has("biographies") && dossier.people.length > 0 && (
        <Group
          {...shared}
          group="biographies"
          title={text.groupBiographies}
          summary={biographiesSummary(brief, dossier)}
        >
          <BiographiesFields {...fields} />
        </Group>
      )}
      {options.length > 0 && (
        <Group {...shared} group="options" title={text.groupOptions} summary={optionsSummary(brief, options)}>
          <OptionFields {...fields} options={options} />
        </Group>
      )}
      <Group
        {...shared}
        group="more"
        title={text.groupMore}
        summary={moreSummary(brief, dossier, hasVersion)}
      >
        <MoreFields {...fields} hasVersion={hasVersion} onLookChanged={onLookChanged} />
      </Group>
    </div>
  );
});
