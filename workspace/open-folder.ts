import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { NO_CHOICES } from "../core/brief/brief-choices.ts";
import { type BriefReading, readBrief } from "../core/brief/load-brief.ts";
import { startingBrief } from "../core/brief/starting-brief.ts";
import type { MarkedItem, PlacedName } from "../core/dossier/dossier-reading.ts";
import { readDossier } from "../core/dossier/load-dossier.ts";
import { strayFiles } from "../core/dossier/stray-files.ts";
import { rank, requestProblems, unknownLevel } from "../core/marking/levels.ts";
import { loadScheme } from "../core/marking/load-scheme.ts";
import type { MarkingScheme } from "../core/marking/scheme.ts";
import { isError, type Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { unknownNames } from "../core/select/unknown-choices.ts";
import type { MarkedItems } from "../core/select/withhold-problems.ts";
import { nearestName } from "../core/text/nearest.ts";
import { type FolderTexts, readTexts } from "./read-folder.ts";
import { readImages } from "./read-images.ts";
import type { OpenedFolder, Shipped } from "./workspace.ts";

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

export async function readDossierFolder(
  folder: string,
  shipped: Shipped,
  today: string,
): Promise<FolderReading> {
  const texts = await readTexts(folder);
  if (!texts.ok) return { problems: texts.problems, choices: [] };
  const { files, unreadable, others, links } = texts.value;
  const images = await readImages(folder);
  const reading = readDossier(folder, files, images.ok ? images.value : {}, unreadable);
  const { dossier, known } = reading;
  const scheme = reading.scheme && (await openScheme(reading.scheme, shipped));
  const brief = openBrief(folder, texts.value, today);
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
        ...unknownNames(known, brief.choices, brief.placeAt),
        ...(scheme?.ok
          ? requestProblems(scheme.value, brief.choices, (field) => brief.placeAt([field]))
          : []),
      ]
    : [];
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
