import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from "yaml";

/** Sets a field of a YAML mapping and leaves all else of its text; undefined where that cannot be done safely. */
export function setField(text: string, field: string, value: string): string | undefined {
  const node = fieldOf(text, field);
  if (node === "none") return appended(text, `${field}: ${scalar(value)}`);
  if (!isScalar(node) || !node.range) return undefined;
  const [from, to] = node.range;
  return proven(text, text.slice(0, from) + scalar(value) + text.slice(to), field, value);
}

/** Adds an item to a list of a YAML mapping, in the style of the list; undefined where that cannot be done safely. */
export function addItem(text: string, field: string, value: string): string | undefined {
  const node = fieldOf(text, field);
  if (node === "none") return appended(text, `${field}:\n  - ${scalar(value)}`);
  if (!isSeq(node) || !node.range) return undefined;
  const items = [...node.items.map((item) => (isScalar(item) ? item.value : item)), value];
  const changed = node.flow ? inFlow(text, node, value) : inBlock(text, node, value);
  return changed === undefined ? undefined : proven(text, changed, field, items);
}

function fieldOf(text: string, field: string): unknown {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  return document.contents.has(field) ? document.contents.get(field, true) : "none";
}

function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

function appended(text: string, lines: string): string {
  return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${lines}\n`;
}

function inFlow(text: string, { items, range }: YAMLSeq, value: string): string | undefined {
  const last = items.at(-1);
  if (last === undefined) {
    const open = range?.[0] ?? 0;
    return `${text.slice(0, open + 1)}${scalar(value)}${text.slice(open + 1)}`;
  }
  if (!isScalar(last) || !last.range) return undefined;
  return `${text.slice(0, last.range[1])}, ${scalar(value)}${text.slice(last.range[1])}`;
}

function inBlock(text: string, { items }: YAMLSeq, value: string): string | undefined {
  const last = items.at(-1);
  if (!isScalar(last) || !last.range) return undefined;
  const lineStart = text.lastIndexOf("\n", last.range[0]) + 1;
  const [dash] = /^ *- */.exec(text.slice(lineStart)) ?? [];
  if (dash === undefined) return undefined;
  const end = text.indexOf("\n", last.range[1]);
  const line = `${dash}${scalar(value)}`;
  return end < 0 ? `${text}\n${line}\n` : `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

/** The changed text, where it differs from the text before in the field alone. */
function proven(before: string, after: string, field: string, value: unknown): string | undefined {
  const [old, now] = [before, after].map((text) => parseDocument(text));
  if (!now || now.errors.length > 0) return undefined;
  const wanted = { ...Object(old?.toJS()), [field]: value };
  return JSON.stringify(now.toJS()) === JSON.stringify(wanted) ? after : undefined;
}
