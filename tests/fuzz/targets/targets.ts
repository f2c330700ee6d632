import { houseTarget, pdfTarget, pictureTarget, wordTarget } from "./file-targets.ts";
import type { Target } from "./target.ts";
import { argumentsTarget, dossierTarget, schemeTarget, templateTarget } from "./text-targets.ts";

/** All entry points for strangers' files, by the names of their folders in the corpus. */
export const TARGETS = {
  dossier: dossierTarget,
  template: templateTarget,
  scheme: schemeTarget,
  arguments: argumentsTarget,
  pdf: pdfTarget,
  word: wordTarget,
  house: houseTarget,
  picture: pictureTarget,
} as const satisfies Readonly<Record<string, Target>>;

export type TargetName = keyof typeof TARGETS;

export const TARGET_NAMES = Object.keys(TARGETS) as readonly TargetName[];

export function isTargetName(name: string): name is TargetName {
  return Object.hasOwn(TARGETS, name);
}
