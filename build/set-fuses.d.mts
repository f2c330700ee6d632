import type { AfterPackContext } from "electron-builder";

export interface WantedFuse {
  readonly name: string;
  readonly on: boolean;
}

export function wantedFuses(): readonly WantedFuse[];
export function fuseFaults(electron: string): Promise<readonly string[]>;
export function fuseSettings(
  platform: string,
  host: string,
): { readonly version: string; readonly resetAdHocDarwinSignature: boolean };
export function afterPack(context: AfterPackContext): Promise<void>;
