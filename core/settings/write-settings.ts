import { Document, isMap, parseDocument, type YAMLMap } from "yaml";
import { type Result, success } from "../problem/result.ts";
import { readSettings } from "./read-settings.ts";
import { SETTING_FIELDS, SETTING_NAMES, SETTINGS_VERSION, SETTINGS_VERSION_FIELD } from "./setting-fields.ts";
import type { SettingName, Settings } from "./settings.ts";

const HEAD = ` Settings of Attaché. They can be changed here with a text editor, or in the window.
 What is not set has its usual value.`;

/**
 * The file after `change`, from the file before, or anew where that is null. Comments and fields that this version
 * does not know stay. Fails where the file before cannot be parsed.
 */
export function writeSettings(
  file: string,
  before: string | null,
  change: Partial<Settings>,
): Result<string> {
  if (before !== null) {
    const read = readSettings(file, before);
    if (!read.ok) return read;
  }
  const document = before === null ? new Document() : parseDocument(before);
  if (!isMap(document.contents)) {
    document.contents = document.createNode({ [SETTINGS_VERSION_FIELD]: SETTINGS_VERSION });
    document.commentBefore ??= HEAD;
  }
  for (const name of SETTING_NAMES) if (name in change) put(document, name, change[name]);
  return success(document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

function put(document: Document, name: SettingName, value: Settings[SettingName] | undefined): void {
  const { group, field, comment } = SETTING_FIELDS[name];
  if (!isMap(document.get(group))) document.set(group, document.createNode({}));
  const fields = document.get(group) as YAMLMap;
  fields.flow = false;
  if (value === undefined) {
    fields.delete(field);
    return;
  }
  const isThere = fields.has(field);
  const node = document.createNode(value);
  if (!isThere) {
    const key = document.createNode(field);
    key.commentBefore = ` ${comment}`;
    fields.add(document.createPair(key, node));
  } else fields.set(field, node);
}
