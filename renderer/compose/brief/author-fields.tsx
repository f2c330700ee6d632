import type { BriefGroup } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import type { FieldsProps } from "./fields-props.ts";
import { FormText } from "./form.tsx";

interface AuthorFieldsProps extends FieldsProps {
  readonly uses: ReadonlySet<BriefGroup>;
}

function Author({ session, dispatch }: FieldsProps) {
  const { author } = session.brief;
  const field = (name: "name" | "role" | "contact") => ({
    field: `author.${name}`,
    value: author?.[name] ?? "",
    onChange: (value: string) => dispatch({ type: "authorChanged", change: { [name]: value } }),
  });
  return (
    <div className="form-fields" data-field="author">
      <FormText {...field("name")} label={text.authorName} />
      <FormText {...field("role")} label={text.authorRole} />
      <FormText {...field("contact")} label={text.authorContact} />
    </div>
  );
}

function Clearance({ session, dispatch }: FieldsProps) {
  const { clearedBy } = session.brief;
  const field = (name: "name" | "role" | "at") => ({
    field: `clearedBy.${name}`,
    value: clearedBy?.[name] ?? "",
    onChange: (value: string) => dispatch({ type: "clearanceChanged", change: { [name]: value } }),
  });
  return (
    <div className="form-fields" data-field="clearedBy">
      <FormText {...field("name")} label={text.clearedName} />
      <FormText {...field("role")} label={text.clearedRole} />
      <FormText {...field("at")} label={text.clearedAt} />
    </div>
  );
}

/** Who wrote the note and who cleared it, as far as the template prints them. */
export function AuthorFields({ uses, ...props }: AuthorFieldsProps) {
  return (
    <>
      {uses.has("author") && <Author {...props} />}
      {uses.has("clearedBy") && <Clearance {...props} />}
    </>
  );
}
