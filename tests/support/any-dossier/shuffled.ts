/** The same value with the fields of every object in the other order; lists keep theirs. */
export function withFieldsReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFieldsReversed);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, each]) => [key, withFieldsReversed(each)] as const);
  return Object.fromEntries(fields.toReversed());
}
