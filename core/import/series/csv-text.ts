/** Records as CSV with line feeds; fields are quoted where they must be. */
export function csvText(records: readonly (readonly string[])[], separator: string): string {
  const lines = records.map((record) => record.map((field) => quoted(field, separator)).join(separator));
  return `${lines.join("\n")}\n`;
}

function quoted(field: string, separator: string): string {
  const isPlain = !field.includes(separator) && !/["\n]|^\s|\s$/.test(field);
  return isPlain ? field : `"${field.replaceAll('"', '""')}"`;
}
