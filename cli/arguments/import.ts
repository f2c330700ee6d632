import { PRESET_IDS } from "../../core/import/presets/presets.ts";
import { type Result, success } from "../../core/problem/result.ts";
import { isDate } from "../../core/text/date.ts";
import { nearestName } from "../../core/text/nearest.ts";
import { TABLE_ENCODINGS } from "../../workspace/import/decode-table.ts";
import type { ImportRequest } from "../../workspace/import/prepare-import.ts";
import { optional } from "./brief.ts";
import { commandSpec, type Given } from "./command-spec.ts";
import { wrongUse } from "./wrong-use.ts";

export interface ImportCommand {
  readonly type: "import";
  readonly request: ImportRequest;
  /** File into which the proposed mapping is written, for a person to complete. */
  readonly propose?: string;
  readonly write: boolean;
  readonly json: boolean;
}

type ImportOption = "into" | "as" | "mapping" | "propose" | "encoding" | "published" | "write";

export const IMPORT = commandSpec<ImportCommand, ImportOption>({
  usage: [["import FILE [options]", "take figures of a statistics office into a series: docs/import.md"]],
  options: {
    into: { value: "DIR", help: ["the dossier; without it, the file is described"] },
    as: {
      value: "PRESET",
      help: [`the layout: ${PRESET_IDS.slice(0, 6).join(", ")},`, PRESET_IDS.slice(6).join(", ")],
    },
    mapping: { value: "FILE", help: ["which figures to take; default: the one saved with a series"] },
    propose: { value: "FILE", help: ["write a mapping to complete; an existing file is kept"] },
    encoding: { value: "NAME", help: [TABLE_ENCODINGS.join(", "), "where the characters do not tell"] },
    published: { value: "YYYY-MM-DD", help: ["when the figures were published, if the file does not say"] },
    write: { help: ["change the dossier; without it, the changes are listed"] },
  },
  read: importCommand,
});

const VALUES = ["into", "as", "mapping", "propose", "encoding", "published"] as const;

function importCommand({ text, isSet, words, json }: Given<ImportOption>): Result<ImportCommand> {
  const [file, ...more] = words;
  if (file === undefined || file.trim() === "" || more.length > 0) return wrongUse("import takes one file");
  const empty = VALUES.find((name) => text(name)?.trim() === "");
  if (empty) return wrongUse(`--${empty} is empty`);
  const [as, encoding, published, into] = [text("as"), text("encoding"), text("published"), text("into")];
  const preset = PRESET_IDS.find((id) => id === as);
  if (as !== undefined && preset === undefined) return unknownName("--as", as, PRESET_IDS);
  const known = TABLE_ENCODINGS.find((name) => name === encoding);
  if (encoding !== undefined && known === undefined)
    return unknownName("--encoding", encoding, TABLE_ENCODINGS);
  if (published !== undefined && !isDate(published))
    return wrongUse(`--published ${published} is not a date in the form YYYY-MM-DD`);
  if (isSet("write") && into === undefined)
    return wrongUse("--write needs a dossier", "name it with --into DIR");
  return success({
    type: "import",
    request: {
      file,
      ...optional("into", into),
      ...optional("preset", preset),
      ...optional("mapping", text("mapping")),
      ...optional("encoding", known),
      ...optional("published", published),
    },
    ...optional("propose", text("propose")),
    write: isSet("write"),
    json,
  });
}

function unknownName(option: string, name: string, known: readonly string[]): Result<never> {
  const meant = nearestName(name, known);
  return wrongUse(
    `${option} ${name} is unknown`,
    meant === undefined ? `use ${known.join(", ")}` : `did you mean ${meant}?`,
  );
}
