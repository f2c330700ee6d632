import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { NO_CHOICES } from "../../core/brief/brief-choices.ts";
import { type BriefReading, readBrief } from "../../core/brief/load-brief.ts";
import { startingBrief } from "../../core/brief/starting-brief.ts";
import type { MarkedItem, PlacedName } from "../../core/dossier/dossier-reading.ts";
import { readDossier } from "../../core/dossier/load-dossier.ts";
import { partialDossier } from "../../core/dossier/partial-dossier.ts";
import { strayFiles } from "../../core/dossier/stray-files.ts";
import type { PictureFiles } from "../../core/image/picture-file.ts";
import { rank, requestProblems, unknownLevel } from "../../core/marking/levels.ts";
import { loadScheme } from "../../core/marking/load-scheme.ts";
import type { MarkingScheme } from "../../core/marking/scheme.ts";
import { isError, type Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { unknownNames } from "../../core/select/unknown-choices.ts";
import type { MarkedItems } from "../../core/select/withhold-problems.ts";
import { nearestName } from "../../core/text/nearest.ts";
import { IMAGE_FOLDER, readImages } from "../read-images.ts";
import { digestOf, revisionOf } from "../revision.ts";
import type { OpenedFolder, Shipped, VersionedFolder } from "../workspace.ts";
import { type FolderTexts, readTexts } from "./read-folder.ts";

const BRIEF_FILE = "brief.yaml";

/** A dossier folder with the problems of all its files. */
export interface FolderReading {
  /** Absent if a problem is an error. */
  readonly opened?: OpenedFolder;
  readonly problems: readonly Problem[];
  /**
   * Problems of choices in the dossier's own brief that the dossier does not have; they apply until something else is
   * chosen.
   */
  readonly choices: readonly Problem[];
  /** Its marked items, with the ceiling that its brief states. */
  readonly marked?: MarkedItems;
  /** Id of the template that its brief names. */
  readonly template?: string;
  /** Gives the place of a field in brief.yaml, even if the brief is invalid. */
  readonly briefPlaceAt?: BriefReading["placeAt"];
}

/** Opens a dossier folder with its marking scheme and starting brief. `today` is YYYY-MM-DD. */
export async function openFolder(
  folder: string,
  shipped: Shipped,
  today: string,
): Promise<Result<OpenedFolder>> {
  const { opened, problems, choices } = await readDossierFolder(folder, shipped, today);
  if (!opened) return failure([...problems, ...choices]);
  // The dossier can be used; unknown choices of its brief are warnings, and something else can be chosen.
  const missed = choices.map((choice) => ({ ...choice, severity: "warning" as const }));
  return success(opened, [...problems, ...missed]);
}

/**
 * Opens a folder without the topics and series whose files have faults: see `partialDossier`. Its revision changes with
 * any file that was read.
 */
export async function openPartialFolder(
  folder: string,
  shipped: Shipped,
  today: string,
): Promise<Result<VersionedFolder>> {
  const files = await readFiles(folder);
  if (!files.ok) return files;
  const { scheme, brief, problems, choices, reading } = await readParts(folder, files.value, shipped, today);
  const partial = partialDossier(reading, problems);
  if (!partial.ok || !scheme?.ok) return failure([...problems, ...choices]);
  const dossier = partial.value;
  const own = brief?.brief ?? startingBrief(dossier, scheme.value, today);
  const opened = { dossier, scheme: scheme.value, brief: own, problems: partial.problems };
  const missed = choices.map((choice) => ({ ...choice, severity: "warning" as const }));
  return success({ ...opened, revision: folderRevision(files.value) }, [...partial.problems, ...missed]);
}

/** The revision that `openPartialFolder` would give now. */
export async function readRevision(folder: string): Promise<Result<string>> {
  const files = await readFiles(folder);
  return files.ok ? success(folderRevision(files.value)) : files;
}

interface FolderFiles {
  readonly texts: FolderTexts;
  readonly images: Result<PictureFiles>;
}

async function readFiles(folder: string): Promise<Result<FolderFiles>> {
  const texts = await readTexts(folder);
  return texts.ok ? success({ texts: texts.value, images: await readImages(folder) }) : texts;
}

function folderRevision({ texts, images }: FolderFiles): string {
  return revisionOf([
    ...[...texts.files].map(([name, text]) => ({ name, text })),
    ...[...texts.unreadable].map(([name, { message }]) => ({ name, text: message })),
    ...Object.entries(images.ok ? images.value : {}).map(([name, picture]) => ({
      name: `${IMAGE_FOLDER}/${name}`,
      text: picture.type === "read" ? digestOf(picture.bytes) : picture.problem.message,
    })),
  ]);
}

export async function readDossierFolder(
  folder: string,
  shipped: Shipped,
  today: string,
): Promise<FolderReading> {
  const files = await readFiles(folder);
  if (!files.ok) return { problems: files.problems, choices: [] };
  const { scheme, brief, problems, choices, reading } = await readParts(folder, files.value, shipped, today);
  const { dossier } = reading;
  const outcome = {
    problems,
    choices,
    ...markedItems(scheme, reading.items, brief),
    ...(brief?.template !== undefined && { template: brief.template }),
    ...(brief && { briefPlaceAt: brief.placeAt }),
  };
  if (!dossier || !scheme?.ok || problems.some(isError)) return outcome;
  const own = brief?.brief ?? startingBrief(dossier, scheme.value, today);
  const places = brief && { briefPlaceAt: brief.placeAt };
  return { ...outcome, opened: { dossier, scheme: scheme.value, brief: own, problems, ...places } };
}

/** All problems of a dossier whose texts are those given, as they would be after a change; pictures are not looked at. */
export async function problemsOfTexts(
  folder: string,
  texts: FolderTexts,
  shipped: Shipped,
  today: string,
): Promise<readonly Problem[]> {
  return (await readParts(folder, { texts, images: success({}) }, shipped, today)).problems;
}

/** The scheme and the brief that belong to the files, and all problems of the three. */
async function readParts(folder: string, { texts, images }: FolderFiles, shipped: Shipped, today: string) {
  const { files, unreadable, others, links } = texts;
  const reading = readDossier(folder, files, images.ok ? images.value : {}, unreadable);
  const scheme = reading.scheme && (await openScheme(reading.scheme, shipped));
  const brief = openBrief(folder, texts, today);
  const problems = [
    ...reading.problems,
    ...(scheme?.problems ?? []),
    ...(scheme?.ok ? unknownMarkings(scheme.value, reading.markings) : []),
    ...images.problems,
    ...(brief?.problems ?? []),
    ...strayFiles(folder, others),
    ...links,
  ];
  const choices = brief
    ? [
        ...unknownNames(reading.known, brief.choices, brief.placeAt),
        ...(scheme?.ok
          ? requestProblems(scheme.value, brief.choices, (field) => brief.placeAt([field]))
          : []),
      ]
    : [];
  return { reading, scheme, brief, problems, choices };
}

function markedItems(
  scheme: Result<MarkingScheme> | undefined,
  items: readonly MarkedItem[],
  brief: BriefReading | undefined,
): Pick<FolderReading, "marked"> {
  if (!scheme?.ok) return {};
  const ceiling = brief?.choices.ceiling;
  return { marked: { scheme: scheme.value, items, ...(ceiling !== undefined && { ceiling }) } };
}

async function openScheme({ name, place }: PlacedName, shipped: Shipped): Promise<Result<MarkingScheme>> {
  const file = join(shipped.markingSchemes, `${name}.yaml`);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text !== undefined) return loadScheme(file, text);
  const meant = nearestName(name, SCHEMES);
  return failure([
    {
      code: "unknown-scheme",
      severity: "error",
      message: `there is no marking scheme "${name}"`,
      hint: `${meant === undefined ? "" : `did you mean "${meant}"? `}use ${SCHEMES.join(", ")}`,
      place,
    },
  ]);
}

const SCHEMES = ["uk-gscp", "tlp-2.0", "eu", "nato", "us", "company", "none"];

function unknownMarkings(scheme: MarkingScheme, stated: readonly PlacedName[]): readonly Problem[] {
  return stated
    .filter(({ name }) => rank(scheme, name) === -1)
    .map(({ name, place }) => unknownLevel(scheme, name, place));
}

/** Reads the dossier's own brief; undefined if it has none. */
function openBrief(
  folder: string,
  { files, unreadable }: FolderTexts,
  today: string,
): BriefReading | undefined {
  const text = files.get(BRIEF_FILE);
  const file = `${folder}/${BRIEF_FILE}`;
  if (text !== undefined) return readBrief(file, text, today);
  const problem = unreadable.get(BRIEF_FILE);
  if (problem === undefined) return undefined;
  return { problems: [problem], choices: NO_CHOICES, placeAt: () => ({ file }) };
}
