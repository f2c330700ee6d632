import type { Brief } from "../brief/brief.ts";
import { type BriefPlaces, briefFields, fieldOfPath } from "../brief/brief-fields.ts";
import type { AnyStatement } from "../select/briefing.ts";
import type { TemplateOption } from "../template/template-option.ts";
import { suspectText } from "../text/suspect-text.ts";
import { aboutOf } from "./about.ts";
import type { Finding } from "./finding.ts";
import { whereTextIs } from "./worded-text.ts";

/** A field of a statement that is printed; `isRich` is whether emphasis and links have a meaning in it. */
interface Field {
  readonly name: string;
  readonly text: string | null;
  readonly isRich: boolean;
}

/**
 * Findings about pasted markup, placeholders and joined lines in the texts of the statements. The wording that a brief
 * gives an entry stands in the brief, at one of `places`.
 */
export function checkTexts(
  statements: readonly AnyStatement[],
  brief?: Brief,
  places: BriefPlaces = {},
): readonly Finding[] {
  return statements.flatMap((statement) =>
    fieldsOf(statement).flatMap(({ name, text, isRich }) =>
      suspectText(text ?? "", isRich).map((suspect) => ({
        ...suspect,
        message: `the ${name} of "${statement.standing.id}" ${suspect.message}`,
        place: statement.standing.place,
        about: aboutOf(statement),
        ...(name === "text" && brief && whereTextIs(statement, brief, places)),
      })),
    ),
  );
}

function fieldsOf(statement: AnyStatement): readonly Field[] {
  if ("columns" in statement) {
    const { title, unit, columns } = statement;
    return [
      plain("title", title),
      plain("unit", unit),
      ...columns.map((name) => plain("column's name", name)),
    ];
  }
  if ("post" in statement) {
    const { name, nativeName, post, text } = statement;
    return [
      plain("name", name),
      plain("native name", nativeName),
      rich("post", post),
      rich("biography", text),
    ];
  }
  const { text, label, value, unit, raised, question } = statement;
  return [
    rich("text", text),
    plain("label", label),
    plain("value", value),
    plain("unit", unit),
    rich("raised", raised),
    rich("question", question),
  ];
}

/** The same findings about the brief's own words, with places where these come from a file. */
export function checkBriefTexts(
  brief: Brief,
  places: BriefPlaces = {},
  options?: readonly TemplateOption[],
): readonly Finding[] {
  return briefFields(brief, options).flatMap(({ path, name, text, isRich }) => {
    const place = places[path];
    return suspectText(text, isRich, true).map((suspect) => ({
      ...suspect,
      message: `${name} ${suspect.message}`,
      about: { field: fieldOfPath(path) },
      ...(place && { place }),
    }));
  });
}

function plain(name: string, text: string | null): Field {
  return { name, text, isRich: false };
}

function rich(name: string, text: string | null): Field {
  return { name, text, isRich: true };
}
