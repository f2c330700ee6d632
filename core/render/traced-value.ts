import type { AnyStatement } from "../select/briefing.ts";
import { isStatement } from "../select/is-statement.ts";

/** A field of a statement, or of something that the statement holds, such as the "values" of a row of a series. */
export interface StatementField {
  readonly statement: AnyStatement;
  readonly field: string;
}

/** A value with the fields of statements from which it was read. */
export interface TracedValue {
  readonly value: unknown;
  readonly from: readonly StatementField[];
}

export function traced(value: unknown, from: readonly StatementField[] = []): TracedValue {
  return { value, from };
}

/** The `value` of the property `name` of `owner`; the items of a list come from the same field as the list. */
export function tracedProperty(
  owner: unknown,
  name: string,
  value: unknown,
  from: readonly StatementField[],
): TracedValue {
  if (isStatement(owner)) return traced(value, [{ statement: owner, field: name }]);
  if (Array.isArray(owner)) return traced(value, name === "length" ? [] : from);
  return traced(
    value,
    from.map(({ statement }) => ({ statement, field: name })),
  );
}
