import { createHash } from "node:crypto";
import type { Brief } from "../../../core/brief/brief.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import { documentName } from "../../../workspace/briefs/brief-file-name.ts";
import { withConverted } from "../../../workspace/briefs/brief-record.ts";
import { bytesOfBrief } from "../../../workspace/briefs/read-briefs.ts";
import type { OpenedBrief } from "../../contract/briefs.ts";
import type { OpenedFile } from "../opened-file/brief-argument.ts";
import { folderOfBrief, refusal } from "../opened-file/opened-brief.ts";
import type { Dialogs, Services } from "../services.ts";
import type { BriefDossiers } from "./brief-dossiers.ts";
import { newBrief } from "./compose-brief.ts";
import type { OpenBriefs } from "./open-briefs.ts";

interface Dependencies extends Pick<Services, "briefs" | "briefRecord"> {
  readonly dossiers: BriefDossiers;
  readonly open: OpenBriefs;
  readonly dialogs: Pick<Dialogs, "confirmFolder">;
}

/**
 * Opens the brief that the system asked for, where it lies. From a brief of the kind that the command line reads, a new
 * document is made. Null where the person does not want its dossier opened.
 */
export async function openGivenFile(
  given: OpenedFile,
  dependencies: Dependencies,
): Promise<Result<OpenedBrief | null>> {
  const { briefs, open } = dependencies;
  if (given.type === "refused") return refusal(given.reason);
  const found = await briefs.find(given.file);
  if (!found.ok) return found;
  if (found.value.type === "document") return open.open(found.value.id);
  const { brief } = found.value;
  const before = await documentBefore(given.file, dependencies);
  if (before !== null) return open.open(before);
  const made = await convert(given, brief, dependencies);
  return made.ok ? success(made.value, [...found.problems, ...made.problems]) : made;
}

/** The document that was made from the same bytes of the same file before, where it is still there. */
async function documentBefore(from: string, { briefs, briefRecord }: Dependencies): Promise<string | null> {
  const { converted } = await briefRecord.read();
  const sha256 = await digestOf(from);
  const known = converted.find((each) => each.from === from && each.sha256 === sha256);
  if (!known) return null;
  const found = await briefs.find(known.file);
  if (found.ok && found.value.type === "document" && found.value.id === known.id) return known.id;
  // It may have been renamed in the folder of briefs.
  await briefs.list();
  return briefs.fileOf(known.id).ok ? known.id : null;
}

/** The SHA-256 of a file in hexadecimal digits; empty where it cannot be read. */
async function digestOf(file: string): Promise<string> {
  const bytes = await bytesOfBrief(file);
  return bytes.ok && bytes.value !== null ? createHash("sha256").update(bytes.value).digest("hex") : "";
}

async function convert(
  given: Extract<OpenedFile, { readonly type: "file" }>,
  brief: Brief,
  { briefs, briefRecord, dossiers, open, dialogs }: Dependencies,
): Promise<Result<OpenedBrief | null>> {
  const folder = await folderOfBrief(given, dialogs);
  if (!folder.ok || folder.value === null) return folder.ok ? success(null) : folder;
  const dossier = await dossiers.open(folder.value);
  if (!dossier.ok) return dossier;
  const created = await briefs.create(documentName(given.file), newBrief(brief, dossier.value));
  if (!created.ok) return created;
  const { id, file } = created.value;
  const document = { from: given.file, sha256: await digestOf(given.file), id, file };
  await briefRecord.change((record) => withConverted(record, document));
  return success(await open.show(created.value, dossier.value), created.problems);
}
