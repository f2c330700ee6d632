/**
 * Whether `==` holds between values of plain data. Handlebars compares contexts with it: a text and the list of that
 * text alone are the same context to it.
 */
export function looselyEqual(left: unknown, right: unknown): boolean {
  if (isAbsent(left) || isAbsent(right)) return isAbsent(left) && isAbsent(right);
  if (typeof left === typeof right) return left === right;
  if (isLongerThan(left, right) || isLongerThan(right, left)) return false;
  const [a, b] = [primitiveOf(left), primitiveOf(right)];
  return typeof a === typeof b ? a === b : Number(a) === Number(b);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Whether a list has too many items to be written like `other`, so that it need not be written out. */
function isLongerThan(list: unknown, other: unknown): boolean {
  return Array.isArray(list) && typeof other !== "object" && list.length > String(other).length + 1;
}

function primitiveOf(value: unknown): unknown {
  return typeof value === "object" ? textOf(value) : value;
}

function textOf(value: unknown): string {
  if (isAbsent(value)) return "";
  if (Array.isArray(value)) return value.map(textOf).join(",");
  return typeof value === "object" ? "[object Object]" : String(value);
}
